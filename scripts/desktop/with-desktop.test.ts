import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../lib/paths.mjs';
import { markedProcesses } from './marked-processes.mjs';

const script = join(root, 'scripts', 'with-desktop.mjs');

const keychainStory = `
  const keytar = require('keytar');
  (async () => {
    await keytar.setPassword('tonebridge-test', 'somebody', 'a value');
    console.log('kept: ' + (await keytar.getPassword('tonebridge-test', 'somebody')));
    console.log('others: ' + (await keytar.findCredentials('tonebridge-test')).length);
  })();`;

describe.runIf(process.platform === 'linux')('with-desktop', () => {
  let temporary: string;
  beforeEach(() => {
    // Its own folder for temporary files shows whether any is left behind.
    temporary = mkdtempSync(join(tmpdir(), 'tb-'));
  });
  afterEach(() => rmSync(temporary, { recursive: true }));

  const start = (...command: string[]) =>
    spawn(process.execPath, [script, '--', ...command], {
      cwd: root,
      env: { ...process.env, TMPDIR: temporary },
      stdio: ['ignore', 'pipe', 'ignore'],
    });

  test('offers an empty, unlocked keychain', async () => {
    const { output, code } = await finished(start(process.execPath, '-e', keychainStory));
    expect(output).toContain('kept: a value');
    expect(output).toContain('others: 1');
    expect(code).toBe(0);
  });

  test('offers a display with window manager and tray', async () => {
    const { output } = await finished(
      start(
        'sh',
        '-c',
        'xdotool getdisplaygeometry && xdotool get_desktop && xdotool search --onlyvisible --class tint2',
      ),
    );
    expect(output).toMatch(/^1280 800\n0\n\d+\n/);
  });

  test('keeps settings and secrets of the person out', async () => {
    const names = 'XDG_RUNTIME_DIR XDG_CONFIG_HOME XDG_DATA_HOME XAUTHORITY';
    const { output } = await finished(start('sh', '-c', `for name in ${names}; do printenv $name; done`));
    const folders = output.trim().split('\n');
    expect(folders).toHaveLength(4);
    expect(folders.every((folder) => folder.startsWith(temporary))).toBe(true);
  });

  test("passes the command's exit code on", async () => {
    expect((await finished(start('sh', '-c', 'exit 7'))).code).toBe(7);
  });

  test('reports a command that ended by a signal as shells do', async () => {
    expect((await finished(start('sh', '-c', 'kill -KILL $$'))).code).toBe(137);
  });

  test('fails when the command does not exist', async () => {
    expect((await finished(start('no-such-command-here'))).code).toBe(1);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test('ends what the command leaves running, and removes its files', async () => {
    const { output } = await finished(start('sh', '-c', 'setsid sleep 300 & echo $TONEBRIDGE_DESKTOP'));
    const id = output.trim();
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
    expect(markedProcesses(id)).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });

  test.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('cleans up when ended by %s', async (signal, code) => {
    const child = start('sh', '-c', 'echo $TONEBRIDGE_DESKTOP; exec sleep 300');
    const id = await firstLine(child);
    expect(markedProcesses(id).length).toBeGreaterThan(4);
    child.kill(signal);
    expect((await finished(child)).code).toBe(code);
    expect(markedProcesses(id)).toEqual([]);
    expect(readdirSync(temporary)).toEqual([]);
  });
});

async function finished(child: ChildProcess): Promise<{ output: string; code: number | null }> {
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { output, code };
}

async function firstLine(child: ChildProcess): Promise<string> {
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output += chunk;
  });
  while (!output.includes('\n')) await sleep(10);
  return output.trim();
}
