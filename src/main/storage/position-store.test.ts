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

  const at = (x: number, y: number) => ({ x, y, fromRight: false, fromBottom: true });

  it('has no place at first, then the saved one, also left of the main display', () => {
    expect(openPositionStore(folder, log).load('one')).toBeNull();
    openPositionStore(folder, log).save('one', at(-1200, 40));
    expect(openPositionStore(folder, log).load('one')).toMatchObject(at(-1200, 40));
  });

  it('has one for each arrangement of displays, and the last one for a new arrangement', () => {
    const store = openPositionStore(folder, log);
    store.save('desk', at(2500, 40));
    store.save('laptop', at(10, 20));
    store.save('laptop', at(30, 20));
    const again = openPositionStore(folder, log);
    expect(again.load('desk')).toMatchObject(at(2500, 40));
    expect(again.load('laptop')).toMatchObject(at(30, 20));
    expect(again.load('beamer')).toMatchObject(at(30, 20));
  });

  it('forgets the arrangements that were not used for longest', () => {
    const store = openPositionStore(folder, log);
    for (let desk = 0; desk < 30; desk += 1) store.save(`desk ${desk}`, at(desk, 0));
    const again = openPositionStore(folder, log);
    expect(again.load('desk 10')).toMatchObject(at(10, 0));
    expect(again.load('desk 9')).toMatchObject(at(29, 0));
  });

  it.each([
    'not json',
    '{"toolbarPlaces":7}',
    '{"toolbarPlaces":[{"arrangement":"one","x":1.5,"y":2,"fromRight":false,"fromBottom":false}, null]}',
  ])('ignores %s', (content) => {
    writeFileSync(join(folder, 'window.json'), content);
    const store = openPositionStore(folder, log);
    expect(store.load('one')).toBeNull();
    store.save('one', at(1, 2));
    expect(openPositionStore(folder, log).load('one')).toMatchObject(at(1, 2));
  });

  it('works without a disk', () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder was');
    const store = openPositionStore(folder, log);
    store.save('one', at(3, 4));
    expect(store.load('one')).toMatchObject(at(3, 4));
  });
});
