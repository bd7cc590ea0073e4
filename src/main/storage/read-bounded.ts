import { open } from 'node:fs/promises';

/**
 * Reads a file that a user chose, which may be any file.
 *
 * @param path absolute path.
 * @param most bytes.
 * @throws the file system's error; one with the code `EFBIG` when the file is longer.
 */
export async function readBounded(path: string, most: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const buffer = new Uint8Array(most + 1);
    let length = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length);
      if (bytesRead === 0) return buffer.subarray(0, length);
      length += bytesRead;
      if (length > most) throw Object.assign(new Error('The file is too long.'), { code: 'EFBIG' });
    }
  } finally {
    await file.close();
  }
}
