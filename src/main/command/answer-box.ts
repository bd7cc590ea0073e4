import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Answer } from './exit-codes.ts';

/**
 * How a running instance answers a later start, for which Electron has no way back: a file in the profile, which
 * both share, under the name that the later start chose.
 */
export interface AnswerBox {
  /** Lays down an answer. A caller that gets none gives up by itself, so this never fails. */
  put(id: string, answer: Answer): void;
  /**
   * Waits for an answer and takes it out. Blocks: a start that only asks has nothing else to do, and as long as it
   * blocks, no window and no helper process of it comes up.
   *
   * @param ms longest wait, milliseconds.
   * @returns null when none came.
   */
  take(id: string, ms: number): Answer | null;
  /** Removes answers that nobody took. */
  clear(): void;
}

/** Between two looks, milliseconds. */
const LOOK_MS = 15;

const answerSchema = z.object({
  code: z.union([z.literal(0), z.literal(1), z.literal(4), z.literal(5)]),
  text: z.string().max(200_000),
});

/** @param profile absolute path of the user's profile folder. */
export function openAnswerBox(profile: string): AnswerBox {
  const folder = join(profile, 'answers');
  const fileOf = (id: string) => join(folder, `${id}.json`);
  return {
    put(id, answer) {
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(`${fileOf(id)}.part`, JSON.stringify(answer), { mode: 0o600 });
        // Whole or not at all: the other side looks at any moment.
        renameSync(`${fileOf(id)}.part`, fileOf(id));
      } catch {
        // A full disk, for one. The caller is told that it isn't known.
      }
    },
    take(id, ms) {
      const cell = new Int32Array(new SharedArrayBuffer(4));
      const end = performance.now() + ms;
      for (;;) {
        const answer = read(fileOf(id));
        if (answer) rmSync(fileOf(id), { force: true });
        if (answer || performance.now() >= end) return answer;
        Atomics.wait(cell, 0, 0, LOOK_MS);
      }
    },
    clear() {
      try {
        rmSync(folder, { recursive: true, force: true });
      } catch {
        // They lie there until the next start.
      }
    },
  };
}

function read(file: string): Answer | null {
  try {
    return answerSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}
