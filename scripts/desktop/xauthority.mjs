/** Family "wild": the entry is good for every address and display. */
const FAMILY_WILD = 0xffff;

/**
 * Builds an X authority file with one key, which server and programs of one desktop share, so that nobody else on the
 * machine can look at it or press its keys. (The format is Xau's: big-endian 16-bit lengths.)
 * @param {Buffer} key 16 random bytes
 * @returns {Buffer}
 */
export function xauthority(key) {
  const family = Buffer.alloc(2);
  family.writeUInt16BE(FAMILY_WILD);
  const address = Buffer.alloc(0);
  const display = Buffer.alloc(0);
  const method = Buffer.from('MIT-MAGIC-COOKIE-1');
  return Buffer.concat([family, ...[address, display, method, key].flatMap(withLength)]);
}

/**
 * @param {Buffer} field
 * @returns {[Buffer, Buffer]}
 */
function withLength(field) {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(field.length);
  return [length, field];
}
