import { rename, rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file whole or not at all: a file of that name is replaced only once everything is on the disk.
 *
 * @param path absolute path.
 * @param text its content in portions; one is written before the next is asked for.
 * @throws the file system's error; nothing is left behind then.
 */
export async function writeWhole(path: string, text: Iterable<string>): Promise<void> {
  const half = `${path}.part`;
  try {
    await writeFile(half, text, { flush: true });
    await rename(half, path);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw error;
  }
}
