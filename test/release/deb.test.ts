import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDeb } from '../../scripts/release/deb.mjs';
import { packForTrial } from '../../scripts/release/pack.mjs';
import { startInstalled } from '../support/installed-app.ts';

const asRoot = process.getuid?.() === 0;
const isInstalled = () =>
  / ok installed$/m.test(spawnSync('dpkg', ['--status', 'tonebridge'], { encoding: 'utf8' }).stdout);

/** Installing needs root, and a Tonebridge that is there already is the user's own. */
describe.runIf(asRoot && !isInstalled())('the Debian package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tonebridge-deb-'));
  let file: string;

  beforeAll(async () => {
    const unpacked = dirname(await packForTrial());
    const config = readFileSync(join(import.meta.dirname, '..', '..', 'electron-builder.yml'), 'utf8');
    file = await makeDeb({ unpacked, target: folder, depends: debDepends(config), fast: true });
  }, 300_000);
  afterAll(() => {
    spawnSync('dpkg', ['--purge', 'tonebridge']);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is installed, with its entry in the menu, its icons and its command', () => {
    execFileSync('dpkg', ['--install', file], { stdio: 'ignore' });
    expect(isInstalled()).toBe(true);
    expect(readFileSync('/usr/share/applications/tonebridge.desktop', 'utf8')).toContain(
      'Exec=/opt/Tonebridge/tonebridge',
    );
    expect(existsSync('/usr/share/icons/hicolor/256x256/apps/tonebridge.png')).toBe(true);
    expect(lstatSync('/usr/bin/tonebridge').isSymbolicLink()).toBe(true);
    expect(statSync('/opt/Tonebridge/chrome-sandbox').mode & 0o7777).toBe(0o4755);
  });

  it('passes numbers when it is started by its command', async () => {
    const app = await startInstalled('/usr/bin/tonebridge');
    try {
      expect(await app.passNumbers('16#')).toEqual({ posts: 1, ivrReceived: '16#', recordingHeard: '' });
    } finally {
      await app.close();
    }
  });

  it('is replaced by a newer one while it runs, and the running one works on', async () => {
    const app = await startInstalled('/usr/bin/tonebridge');
    try {
      execFileSync('dpkg', ['--install', file], { stdio: 'ignore' });
      expect(await app.passNumbers('27#')).toEqual({ posts: 1, ivrReceived: '27#', recordingHeard: '' });
    } finally {
      await app.close();
    }
  });

  it('leaves nothing when it is removed', () => {
    execFileSync('dpkg', ['--purge', 'tonebridge'], { stdio: 'ignore' });
    for (const path of ['/opt/Tonebridge', '/usr/share/applications/tonebridge.desktop']) {
      expect([path, existsSync(path)]).toEqual([path, false]);
    }
    expect(() => lstatSync('/usr/bin/tonebridge')).toThrow();
  });
});

/** The packages that electron-builder.yml names under deb.depends. */
function debDepends(config: string): string[] {
  const section = config.slice(config.indexOf('\ndeb:'), config.indexOf('\nrpm:'));
  return [...section.matchAll(/^ {4}- (.+)$/gm)].map(([, name]) => String(name));
}
