import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Logger } from '../ports.ts';
import { openSaidOnce } from './said-once.ts';

// electron-store imports electron, whose package looks for its binary, and downloads it, unless told where it is.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'none';
});

const log: Logger = { debug() {}, info() {}, warn() {}, error() {} };

describe('openSaidOnce', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-said-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const times = () => {
    const said = openSaidOnce(folder, log);
    return [said.first('closing'), said.first('closing')];
  };

  it('is first once, over all runs', () => {
    expect(times()).toEqual([true, false]);
    expect(times()).toEqual([false, false]);
  });

  it('starts anew with a broken file', () => {
    writeFileSync(join(folder, 'said.json'), 'not json');
    expect(times()).toEqual([true, false]);
    expect(times()).toEqual([false, false]);
  });

  it('is first once a run without a disk', () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder was');
    expect(times()).toEqual([true, false]);
  });
});
