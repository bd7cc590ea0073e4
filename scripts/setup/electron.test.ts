import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Failure } from '../lib/report.mjs';
import { chooseRuntime, overrideRuntime, type RuntimeSources } from './electron.mjs';
import { officialExecutable } from './electron-official.mjs';
import type { ElectronRuntime } from './electron-runtime.mjs';

const runtime = (executable: string): ElectronRuntime => ({
  executable,
  version: '1.0.0',
  origin: 'official',
});

/** Sources of which only the named ones have a runtime; `asked` tells in which order they were asked. */
function sources(having: readonly string[], asked: string[] = []): RuntimeSources {
  const source = (name: string) => {
    asked.push(name);
    return having.includes(name) ? runtime(name) : null;
  };
  return {
    override: () => source('override'),
    installed: () => source('installed'),
    download: async () => source('download'),
    development: async () => source('development'),
  };
}

describe('chooseRuntime', () => {
  test('asks in the documented order', async () => {
    const asked: string[] = [];
    await chooseRuntime(sources(['development'], asked), false);
    expect(asked).toEqual(['override', 'installed', 'download', 'development']);
  });

  test.each(['override', 'installed', 'download'])('goes no further than %s', async (first) => {
    const asked: string[] = [];
    const all = ['override', 'installed', 'download', 'development'];
    const chosen = await chooseRuntime(sources(all.slice(all.indexOf(first)), asked), false);
    expect(chosen.executable).toBe(first);
    expect(asked.at(-1)).toBe(first);
  });

  test('takes nothing but the official build when that is asked for', async () => {
    await expect(chooseRuntime(sources(['override', 'development']), true)).rejects.toBeInstanceOf(Failure);
    expect((await chooseRuntime(sources(['override', 'download']), true)).executable).toBe('download');
  });

  test('names the cure when there is none', async () => {
    await expect(chooseRuntime(sources([]), false)).rejects.toMatchObject({
      cure: expect.stringContaining('ELECTRON_OVERRIDE_DIST_PATH'),
    });
  });
});

describe('overrideRuntime', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-override-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test.each([undefined, ''])('is not used when unset (%j)', (value) => {
    expect(overrideRuntime(value)).toBeNull();
  });

  test('reads the version of the named Electron', () => {
    const executable = join(folder, officialExecutable());
    mkdirSync(dirname(executable), { recursive: true });
    writeFileSync(executable, '');
    writeFileSync(join(folder, 'version'), 'v45.0.1\n');
    expect(overrideRuntime(folder)).toEqual({ executable, version: '45.0.1', origin: 'override' });
  });

  test('refuses a folder without Electron', () => {
    expect(() => overrideRuntime(folder)).toThrow(Failure);
  });
});
