import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packForTrial } from '../../scripts/release/pack.mjs';
import { makeProfile } from '../support/app.ts';
import { pressKeys } from '../support/desktop-keys.ts';
import { startUnprivileged } from '../support/unprivileged.ts';

/** Fails while the window is not there, and when another one goes in the middle of the search. */
const isFocused = () =>
  spawnSync('xdotool', ['search', '--onlyvisible', '--name', 'Set up Tonebridge', 'windowfocus'], {
    timeout: 5000,
  }).status === 0;

it('the packed program plays a practice call, in its sandbox and without a gateway', async () => {
  const executable = await packForTrial();
  const profile = makeProfile({});
  const record = { done: false, progress: { step: 'practice', draft: {} } };
  writeFileSync(join(profile.folder, 'welcome.json'), JSON.stringify(record));
  const child = startUnprivileged(executable, profile);
  const ended = once(child, 'exit');
  const presses = () =>
    readFileSync(join(profile.folder, 'logs', 'tonebridge.log'), 'utf8')
      .split('\n')
      .filter((line) => line.includes('numbers transmission') && line.includes('practice'));
  try {
    await expect.poll(isFocused, { timeout: 60_000 }).toBe(true);
    await expect
      .poll(
        () => {
          // The page may not have its focus yet; from its heading Tab leads to the button that begins.
          if (presses().length === 0) for (const key of ['Tab', 'Return']) pressKeys(key);
          pressKeys('ctrl+shift+F9');
          return presses().join('\n');
        },
        // Presses that are nearer than a second count as one held key.
        { interval: 1300, timeout: 60_000 },
      )
      .toMatch(/outcome=passing/);
  } finally {
    child.kill('SIGTERM');
    await ended;
    profile.remove();
  }
}, 300_000);
