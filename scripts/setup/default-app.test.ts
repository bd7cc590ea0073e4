import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parseArguments } from './default-app/arguments.mjs';
import { hasDevelopmentRuntime } from './electron-development.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { sandboxArguments } from './sandbox.mjs';

test.each([
  [['/app'], { version: false, preloads: [], target: '/app' }],
  [['--no-sandbox', '/app', '--hidden', 'x'], { version: false, preloads: [], target: '/app' }],
  [
    ['-r', './a.js', '--require', 'b', '--inspect=0', '/app'],
    { version: false, preloads: ['./a.js', 'b'], target: '/app' },
  ],
  [['--version'], { version: true, preloads: [], target: null }],
  [['-v', '/app'], { version: true, preloads: [], target: null }],
  [['/app', '--version'], { version: false, preloads: [], target: '/app' }],
  [[], { version: false, preloads: [], target: null }],
  [['-r'], { version: false, preloads: [], target: null }],
])('reads %j', (args, expected) => {
  expect(parseArguments(args)).toEqual(expected);
});

const canRun =
  hasDevelopmentRuntime() && electronRuntime().origin === 'development' && Boolean(process.env.DISPLAY);

describe.runIf(canRun)('the development runtime', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-default-app-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const electron = (...args: string[]) => {
    const { executable } = electronRuntime();
    const all = [...sandboxArguments(executable), `--user-data-dir=${join(folder, 'profile')}`, ...args];
    return execFileSync(executable, all, {
      encoding: 'utf8',
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  };

  test('tells its version', () => {
    expect(electron('--version').trim()).toBe(`v${electronRuntime().version}`);
  });

  test('gives an app its name, version, path and arguments, after the modules asked for', () => {
    const manifest = { name: 'small', productName: 'Small App', version: '3.2.1', main: 'main.cjs' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
    writeFileSync(join(folder, 'first.cjs'), 'globalThis.first = true;');
    writeFileSync(
      join(folder, 'main.cjs'),
      `const { app } = require('electron');
       const facts = [app.name, app.getVersion(), app.getAppPath(), app.isPackaged, process.defaultApp, globalThis.first, process.argv.at(-1)];
       process.stdout.write(JSON.stringify(facts) + '\\n', () => app.exit(0));`,
    );
    const output = electron('-r', './first.cjs', folder, 'last-argument');
    expect(JSON.parse(output)).toEqual(['Small App', '3.2.1', folder, false, true, true, 'last-argument']);
  });

  test('loads the app before Electron is ready, as some settings must be made by then', () => {
    writeFileSync(
      join(folder, 'slow.cjs'),
      `const end = Date.now() + 500;
       while (Date.now() < end);
       process.stdout.write(String(require('electron').app.isReady()), () => require('electron').app.exit(0));`,
    );
    expect(electron(join(folder, 'slow.cjs'))).toBe('false');
  });

  test('fails on a folder without an app', () => {
    expect(() => electron(join(folder, 'no-such-app'))).toThrow();
  });
});
