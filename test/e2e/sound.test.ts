import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../support/stage.ts';
import { pressKeys } from '../support/desktop-keys.ts';
import { shows } from '../support/toolbar.ts';

describe('sound', () => {
  let stage: Stage;
  const folder = mkdtempSync(join(tmpdir(), 'tb-sound-'));
  const raw = join(folder, 'heard.raw');
  beforeAll(async () => {
    writeFileSync(join(folder, 'asound.conf'), `</usr/share/alsa/alsa.conf>
pcm.!default { type file slave.pcm "null" file "${raw}" format "raw" }
ctl.!default { type hw card 0 }
`);
    stage = await openStage({ env: { ALSA_CONFIG_PATH: join(folder, 'asound.conf') } });
    await stage.signIn();
  });
  afterAll(() => stage.close());
  it('x', async () => {
    pressKeys('ctrl+shift+F9');
    await shows(stage.toolbar, 'outcome.blocked');
    await new Promise((r) => setTimeout(r, 3000));
    console.log(readFileSync(join(stage.profile.folder, 'logs', 'tonebridge.log'), 'utf8').split('\n').filter((l) => l.includes('sound')));
    const b = readFileSync(raw);
    console.log('bytes', b.length);
    writeFileSync('/tmp/fb/heard.raw', b);
  });
});
