import { type FileHandle, open, rename } from 'node:fs/promises';
import { join, parse } from 'node:path';

/** The current file and three older ones. */
const FILES = 4;

/**
 * The files of an audit trail, oldest first; the last is the one that is written.
 *
 * @param file absolute path of the current one, `audit.jsonl`; the others are `audit.1.jsonl` and so on.
 */
export function auditFiles(file: string): readonly string[] {
  const { dir, name, ext } = parse(file);
  const older = Array.from({ length: FILES - 1 }, (_, index) => join(dir, `${name}.${index + 1}${ext}`));
  return [file, ...older].reverse();
}

/**
 * Appends whole lines and has them on the disk when it resolves: one write, one fdatasync. A line that was
 * cut off, when the program or the machine died, is closed first. A batch that can't be written whole leaves
 * nothing behind. The file is made if need be, for its owner alone.
 *
 * @param text lines that each end with a newline; empty to close a cut-off line only.
 * @returns whether a cut-off line was found.
 * @throws the file system's error, for example ENOSPC.
 */
export async function appendLines(file: string, text: string): Promise<boolean> {
  const handle = await open(file, 'a+', 0o600);
  try {
    const stat = await handle.stat();
    if (stat.isFile() && process.platform !== 'win32' && (stat.mode & 0o077) !== 0) await handle.chmod(0o600);
    const isCut = stat.size > 0 && !(await endsWithNewline(handle, stat.size));
    const bytes = Buffer.from(isCut ? `\n${text}` : text);
    if (bytes.length > 0) await appendAll(handle, bytes, stat.size);
    return isCut;
  } finally {
    await handle.close();
  }
}

/** @param size of the file before, to which a failed write takes it back. */
async function appendAll(handle: FileHandle, bytes: Buffer, size: number): Promise<void> {
  try {
    await handle.appendFile(bytes);
    await handle.datasync();
  } catch (error) {
    await handle.truncate(size).catch(() => undefined);
    throw error;
  }
}

async function endsWithNewline(handle: FileHandle, size: number): Promise<boolean> {
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer.toString('latin1') === '\n';
}

/**
 * Puts the current file aside and drops the oldest.
 *
 * @throws the file system's error; no file is lost then, and the current one can still be written.
 */
export async function rotateAudit(file: string): Promise<void> {
  const [oldest, ...others] = auditFiles(file);
  let to = oldest;
  for (const from of others) {
    await rename(from, to ?? from).catch(ignoreMissing);
    to = from;
  }
}

function ignoreMissing(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
}
