import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDeb } from '../../scripts/release/deb.mjs';
import { packForTrial } from '../../scripts/release/pack.mjs';
import { startInstalled } from '../support/installed-app.ts';
import { openOtherSession } from '../support/other-session.ts';
import { until } from '../support/until.ts';

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

  it('ends the program of a user who is logged in, and leaves none of its secrets, when it is removed', async () => {
    const session = await openOtherSession();
    try {
      const folder = join(session.home, '.config', 'Tonebridge');
      const kept = [
        { kind: 'password', gateway: 'https://removed.example:8043', agentId: '101' },
        { kind: 'guid', gateway: 'https://removed.example:8043', agentId: '101' },
      ];
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'keychain-names.json'), JSON.stringify(kept));
      session.own();
      const account = 'https://removed.example:8043 agent 101';
      const services = ['Tonebridge password', 'Tonebridge GUID', 'Something else'];
      session.script(
        `(async () => { for (const service of ${JSON.stringify(services)})
          await keytar.setPassword(service, '${account}', 'x'); })()`,
      );
      const left = (): string[] =>
        JSON.parse(
          session.script(`(async () => { const left = [];
            for (const service of ${JSON.stringify(services)})
              if ((await keytar.findCredentials(service)).length > 0) left.push(service);
            console.log(JSON.stringify(left)); })()`),
        );
      const running = session.start('/usr/bin/tonebridge', ['--hidden']);
      const log = join(folder, 'logs', 'tonebridge.log');
      const hasStarted = () => existsSync(log) && readFileSync(log, 'utf8').includes('started');
      await until('the other user has started it', () => running.exitCode !== null || hasStarted(), 60_000);
      expect(running.exitCode).toBeNull();
      expect(left()).toEqual(services);
      execFileSync('dpkg', ['--purge', 'tonebridge'], { stdio: 'ignore' });
      await until('the running one has ended', () => running.exitCode !== null, 5_000);
      expect(running.exitCode).toBe(0);
      expect(left()).toEqual(['Something else']);
    } finally {
      session.close();
    }
  }, 180_000);

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
