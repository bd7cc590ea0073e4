import { type FileHandle, open, stat } from 'node:fs/promises';
import { type AuditEntry, auditEntrySchema } from '../../shared/audit-entry.ts';
import { auditFiles } from './audit-file.ts';

/** Where the lines of a trail go. */
export interface AuditSink {
  /** The trail is read from its beginning; what came before is to be forgotten. */
  reset(): void;
  /** The next entry, older ones first. */
  entry(entry: AuditEntry): void;
  /** A line that can't be read: cut off when the program died, or damaged. */
  damaged(): void;
}

/** Reads an audit trail with its older files, at first whole and then what has come since. */
export interface AuditReader {
  /**
   * Calls may overlap; each reads what is there when its turn comes.
   *
   * @returns the system's error code when a file is there and can't be read; the others are read all the same.
   */
  read(): Promise<string | null>;
}

/** So much is read and parsed in one go, in bytes: some milliseconds, then others have their turn. */
const SLICE = 16 * 1024;

/** How often a whole trail is read again because its files changed their names meanwhile. */
const MAX_TRIES = 3;

/** @param file absolute path of the current file; that it isn't there is an empty trail. */
export function createAuditReader(file: string, sink: AuditSink): AuditReader {
  /** The current file as far as it has been read; null when the trail must be read whole. */
  let known: Read | null = null;

  const readWhole = async (tries = MAX_TRIES): Promise<string | null> => {
    sink.reset();
    const before = await inodeOf(file);
    let problem: string | null = null;
    for (const path of auditFiles(file)) {
      const read = await readFrom(path, 0, sink).catch((error: unknown) => {
        problem = codeOf(error);
        return null;
      });
      if (path === file) known = read;
      // In an older file nothing is added any more, so a line without an end was cut off.
      else if (read?.isCut) sink.damaged();
    }
    if (tries > 1 && known && known.inode !== before) return readWhole(tries - 1);
    if (problem !== null) known = null;
    return problem;
  };

  const readOn = async (): Promise<string | null> => {
    const from = known;
    known = null;
    if (from === null || (await inodeOf(file)) !== from.inode) return readWhole();
    const read = await readFrom(file, from.offset, sink).catch(() => null);
    if (read?.inode !== from.inode) return readWhole();
    known = read;
    return null;
  };

  let last: Promise<unknown> = Promise.resolve();
  return {
    read: () => {
      const turn = last.then(readOn);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

/** How far a file has been read. */
interface Read {
  readonly inode: number;
  /** Just behind the last whole line, in bytes. */
  readonly offset: number;
  /** Whether there is something behind the last whole line. */
  readonly isCut: boolean;
}

/** @returns null when the file isn't there, or is shorter than it was. */
async function readFrom(path: string, start: number, sink: AuditSink): Promise<Read | null> {
  const handle = await open(path, 'r').catch(ignoreMissing);
  if (!handle) return null;
  try {
    const { ino, size } = await handle.stat();
    if (size < start) return null;
    return { inode: ino, ...(await readLines(handle, start, sink)) };
  } finally {
    await handle.close();
  }
}

async function readLines(handle: FileHandle, start: number, sink: AuditSink): Promise<Omit<Read, 'inode'>> {
  let offset = start;
  let rest = Buffer.alloc(0);
  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(SLICE), 0, SLICE, offset + rest.length);
    if (bytesRead === 0) return { offset, isCut: rest.length > 0 };
    const bytes = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
    // Text is made of whole lines only, so no character is ever split.
    const end = bytes.lastIndexOf('\n') + 1;
    for (const line of bytes.toString('utf8', 0, end).split('\n')) {
      if (line !== '') tellLine(line, sink);
    }
    offset += end;
    rest = bytes.subarray(end);
  }
}

function tellLine(line: string, sink: AuditSink): void {
  const entry = parseLine(line);
  if (entry) sink.entry(entry);
  else sink.damaged();
}

function parseLine(line: string): AuditEntry | null {
  try {
    return auditEntrySchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

async function inodeOf(file: string): Promise<number | null> {
  return (await stat(file).catch(() => null))?.ino ?? null;
}

function ignoreMissing(error: unknown): null {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
}
