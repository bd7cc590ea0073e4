/**
 * Finds a known secret in a text however it is written there: in any casing, percent-encoded, form-encoded,
 * escaped for JSON (also more than once), in base64 or base64url (also as part of a longer encoded text).
 *
 * A secret of fewer than four characters is only found as a word of its own: inside words it would blank
 * out harmless text, and the blanks would tell what it is.
 *
 * @param secret not empty.
 */
export function secretPattern(secret: string): RegExp {
  const written = [...secret].map(characterPattern).join('');
  if ([...secret].length < 4) return new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, 'giu');
  const encoded = [0, 1, 2].map((offset) => base64Pattern(secret, offset));
  return new RegExp([written, ...encoded].join('|'), 'giu');
}

/** Characters that JSON escapes with a letter. */
const shortEscapes: Readonly<Record<string, string>> = {
  '\b': 'b',
  '\f': 'f',
  '\n': 'n',
  '\r': 'r',
  '\t': 't',
};

function characterPattern(character: string): string {
  const cased = new Set([character, character.toUpperCase(), character.toLowerCase()]);
  return `(?:${[...cased].flatMap(writings).join('|')})`;
}

/** How one character, or what its other casing is, may be written. `\\+` stands for any depth of escaping. */
function writings(text: string): string[] {
  const units = [...Array(text.length).keys()].map((index) => hex(text.charCodeAt(index), 4));
  const ways = [
    [...Buffer.from(text)].map((byte) => `%(?:25)*${hex(byte, 2)}`).join(''),
    units.map((unit) => `\\\\+u${unit}`).join(''),
    units.map((unit) => `\\u${unit}`).join(''),
  ];
  const letter = shortEscapes[text];
  if (letter !== undefined) ways.push(`\\\\+${letter}`);
  if (text === '"' || text === '/') ways.push(`\\\\+${text}`);
  if (text === '\\') ways.push('\\\\+');
  if (text === ' ') ways.push('\\+');
  return ways;
}

/**
 * The base64 characters that depend on the secret alone when it starts `offset` bytes (modulo 3) into the
 * encoded text.
 */
export function base64Core(secret: string, offset: number): string {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(secret)]);
  return bytes.toString('base64').slice(Math.ceil((offset * 8) / 6), Math.floor((bytes.length * 8) / 6));
}

function base64Pattern(secret: string, offset: number): string {
  return base64Core(secret, offset).replaceAll(/[+/]/g, (sign) =>
    sign === '+' ? '(?:[+\\-]|%2B)' : '(?:\\\\*[/_]|%2F)',
  );
}

function hex(value: number, width: number): string {
  return value.toString(16).padStart(width, '0');
}
