import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Tells the story on the console and keeps a picture of each stage. */
export interface Narrator {
  say(text: string): void;
  /** Saves what the window shows as `NN-name.png` in the folder. Returns the file's name. */
  picture(page: Page, name: string): Promise<string>;
  /** Something that must hold; says so either way. */
  check(text: string, holds: boolean): void;
  /** Whether everything that must hold did. */
  allWell(): boolean;
}

/** @param folder is emptied first. */
export function createNarrator(folder: string): Narrator {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const started = Date.now();
  let pictures = 0;
  let failures = 0;
  const line = (mark: string, text: string): void => {
    const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(5);
    process.stdout.write(`${seconds} s  ${mark} ${text}\n`);
  };
  return {
    say: (text) => line('·', text),
    async picture(page, name) {
      pictures += 1;
      const file = `${String(pictures).padStart(2, '0')}-${name}.png`;
      // The window takes the height of its content a moment after the content has changed.
      const isWhole = () => document.documentElement.scrollHeight <= window.innerHeight;
      await page.waitForFunction(isWhole, null, { timeout: 2000 }).catch(() => undefined);
      await page.screenshot({ path: join(folder, file) });
      return file;
    },
    check(text, holds) {
      if (!holds) failures += 1;
      line(holds ? '✓' : '✗', holds ? text : `NOT SO: ${text}`);
    },
    allWell: () => failures === 0,
  };
}
