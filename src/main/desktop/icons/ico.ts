/** One picture of an icon file: rows from the top, four bytes per pixel, colours not multiplied by alpha. */
export interface IcoImage {
  /** Width and height in pixels, at most 255. */
  readonly size: number;
  readonly rgba: Uint8Array;
}

const directoryEntry = 16;
const bitmapHeader = 40;

/**
 * Writes a Windows icon file with one 32-bit bitmap for each size. Bitmaps rather than PNGs, because those are what
 * every version of Windows reads at small sizes.
 *
 * Source: Microsoft, "ICONDIR" and "BITMAPINFOHEADER"; a bitmap in an icon counts its mask as a second picture above it.
 */
export function encodeIco(images: readonly IcoImage[]): Buffer {
  const bodies = images.map(bitmap);
  const directory = Buffer.alloc(6 + directoryEntry * images.length);
  directory.writeUInt16LE(1, 2);
  directory.writeUInt16LE(images.length, 4);
  let offset = directory.length;
  for (const [index, { size }] of images.entries()) {
    const at = 6 + directoryEntry * index;
    const length = bodies[index]?.length ?? 0;
    directory.set([size, size], at);
    directory.writeUInt16LE(1, at + 4);
    directory.writeUInt16LE(32, at + 6);
    directory.writeUInt32LE(length, at + 8);
    directory.writeUInt32LE(offset, at + 12);
    offset += length;
  }
  return Buffer.concat([directory, ...bodies]);
}

/** Rows from the bottom, blue first; then the mask, which is empty because alpha says it all. */
function bitmap({ size, rgba }: IcoImage): Buffer {
  const maskRow = Math.ceil(size / 32) * 4;
  const body = Buffer.alloc(bitmapHeader + size * size * 4 + maskRow * size);
  body.writeUInt32LE(bitmapHeader, 0);
  body.writeInt32LE(size, 4);
  body.writeInt32LE(size * 2, 8);
  body.writeUInt16LE(1, 12);
  body.writeUInt16LE(32, 14);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const from = (row * size + column) * 4;
      const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(from, from + 4);
      body.set([blue, green, red, alpha], bitmapHeader + ((size - 1 - row) * size + column) * 4);
    }
  }
  return body;
}
