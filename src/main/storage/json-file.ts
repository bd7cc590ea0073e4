import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A file that should hold a JSON object: is it fit to be opened? */
export type JsonFileCheck =
  | { readonly kind: 'ok' }
  /** It wasn't JSON; it has been renamed to this name (without folder). */
  | { readonly kind: 'setAside'; readonly name: string }
  /** It exists but can't be read or moved. */
  | { readonly kind: 'unreadable' };

/**
 * Looks at a JSON file before electron-store does, which would throw on a broken one, and keeps a broken
 * one aside as `<name>.broken-<time>.json` beside it.
 *
 * @param folder made when it isn't there.
 * @param name file name without `.json`.
 * @param now wall-clock time, milliseconds since the epoch.
 */
export function checkJsonFile(folder: string, name: string, now: number): JsonFileCheck {
  const file = join(folder, `${name}.json`);
  let content: string;
  try {
    mkdirSync(folder, { recursive: true });
    content = readFileSync(file, 'utf8');
  } catch (error) {
    return isMissing(error) ? { kind: 'ok' } : { kind: 'unreadable' };
  }
  if (isJsonObject(content)) return { kind: 'ok' };
  const aside = asideName(name, now);
  try {
    renameSync(file, join(folder, aside));
  } catch {
    return { kind: 'unreadable' };
  }
  return { kind: 'setAside', name: aside };
}

/**
 * Keeps a copy of a JSON file of which only a part is broken, under the same name that checkJsonFile gives.
 *
 * @returns the copy's name without folder; null when it could not be made.
 */
export function copyJsonAside(folder: string, name: string, now: number): string | null {
  const aside = asideName(name, now);
  try {
    copyFileSync(join(folder, `${name}.json`), join(folder, aside));
    return aside;
  } catch {
    return null;
  }
}

/** Colons are not allowed in file names on Windows. */
function asideName(name: string, now: number): string {
  return `${name}.broken-${new Date(now).toISOString().replaceAll(':', '-')}.json`;
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function isJsonObject(content: string): boolean {
  try {
    const value: unknown = JSON.parse(content);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * Removes what a program that was killed while it wrote has left beside the file: the new content under a name of
 * its own, never put in place. Leaving it does no harm, so a failure is of no interest.
 */
export function removeHalfWritten(folder: string, name: string): void {
  try {
    for (const left of readdirSync(folder)) {
      if (left.startsWith(`${name}.json.tmp-`)) rmSync(join(folder, left), { force: true });
    }
  } catch {
    // A folder that can't be read is reported where the file itself is opened.
  }
}
