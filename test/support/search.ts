import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Looks for texts in every file below a folder, as bytes: UTF-8, and UTF-16 as Chromium's stores have it.
 *
 * @returns each find as `mark in file`.
 */
export function findInFiles(folder: string, marks: Readonly<Record<string, string>>): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.flatMap(({ parentPath, name }) => {
    const file = join(parentPath, name);
    const bytes = readFileSync(file);
    return Object.entries(marks)
      .filter(([, mark]) => bytes.includes(mark, 0, 'utf8') || bytes.includes(mark, 0, 'utf16le'))
      .map(([what]) => `${what} in ${relative(folder, file)}`);
  });
}

/** The command lines of a process and of all that it has started, Linux only. */
export function commandLines(pid: number): string[] {
  return ofFamily(pid, 'cmdline');
}

/** The environments of a process and of all that it has started, Linux only. */
export function environments(pid: number): string[] {
  return ofFamily(pid, 'environ');
}

function ofFamily(pid: number, file: 'cmdline' | 'environ'): string[] {
  const parents = new Map(readdirSync('/proc').flatMap((name) => parentOf(name)));
  const isOurs = (id: number): boolean => {
    const parent = parents.get(id);
    return id === pid || (parent !== undefined && parent > 1 && isOurs(parent));
  };
  return [...parents.keys()].filter(isOurs).flatMap((id) => {
    try {
      return [readFileSync(`/proc/${id}/${file}`, 'utf8').replaceAll('\0', ' ')];
    } catch {
      // It has ended meanwhile.
      return [];
    }
  });
}

function parentOf(name: string): [number, number][] {
  if (!/^\d+$/.test(name)) return [];
  try {
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return [[Number(name), Number(fields[1])]];
  } catch {
    return [];
  }
}
