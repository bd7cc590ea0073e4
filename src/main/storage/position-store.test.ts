import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Logger } from '../ports.ts';
import { openPositionStore } from './position-store.ts';

// electron-store imports electron, whose package looks for its binary, and downloads it, unless told where it is.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'none';
});

const log: Logger = { debug() {}, info() {}, warn() {}, error() {} };

describe('openPositionStore', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-position-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('has no position at first, then the saved one, also left of the main display', () => {
    expect(openPositionStore(folder, log).load()).toBeNull();
    openPositionStore(folder, log).save({ x: -1200, y: 40 });
    expect(openPositionStore(folder, log).load()).toEqual({ x: -1200, y: 40 });
  });

  it.each(['not json', '{"toolbar":{"x":"1","y":2}}', '{"toolbar":{"x":1.5,"y":2}}'])(
    'ignores %s',
    (content) => {
      writeFileSync(join(folder, 'window.json'), content);
      const store = openPositionStore(folder, log);
      expect(store.load()).toBeNull();
      store.save({ x: 1, y: 2 });
      expect(openPositionStore(folder, log).load()).toEqual({ x: 1, y: 2 });
    },
  );

  it('works without a disk', () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder was');
    const store = openPositionStore(folder, log);
    store.save({ x: 3, y: 4 });
    expect(store.load()).toEqual({ x: 3, y: 4 });
  });
});
