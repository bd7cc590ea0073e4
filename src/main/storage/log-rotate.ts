import { renameSync, rmSync } from 'node:fs';
import { join, parse } from 'node:path';

/**
 * Moves `name.log` to `name.1.log`, that one to `name.2.log` and so on; the oldest is deleted. When the file
 * can't be moved it is deleted, because a full log must not grow on. Never throws.
 *
 * @param file absolute path of the log.
 * @param keep how many files there are in all, the current one included.
 */
export function rotateLog(file: string, keep: number): void {
  const { dir, name, ext } = parse(file);
  const numbered = (index: number) => (index === 0 ? file : join(dir, `${name}.${index}${ext}`));
  for (let index = keep - 2; index >= 0; index -= 1) move(numbered(index), numbered(index + 1));
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    try {
      rmSync(from, { force: true });
    } catch {
      // Nothing more can be done about it, and nobody to tell but the log.
    }
  }
}
