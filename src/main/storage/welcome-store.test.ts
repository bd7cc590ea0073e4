import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Logger } from '../ports.ts';
import { openWelcomeStore } from './welcome-store.ts';

// electron-store imports electron, whose package looks for its binary, and downloads it, unless told where it is.
vi.hoisted(() => {
  process.env.ELECTRON_OVERRIDE_DIST_PATH ??= 'none';
});

const log: Logger = { debug() {}, info() {}, warn() {}, error() {} };
const record = {
  done: false,
  progress: { step: 'signIn', draft: { agentId: '10', gateway: 'https://gw' } },
} as const;

describe('openWelcomeStore', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-welcome-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('was never begun at first, then stands where it was left', () => {
    expect(openWelcomeStore(folder, log).load()).toEqual({ done: false, progress: null });
    openWelcomeStore(folder, log).save(record);
    expect(openWelcomeStore(folder, log).load()).toEqual(record);
    openWelcomeStore(folder, log).save({ done: true, progress: null });
    expect(openWelcomeStore(folder, log).load()).toEqual({ done: true, progress: null });
  });

  it.each(['not json', '{"done":"yes","progress":{"step":"tour","draft":{}}}', '[]'])(
    'begins anew after %s',
    (content) => {
      writeFileSync(join(folder, 'welcome.json'), content);
      const store = openWelcomeStore(folder, log);
      expect(store.load()).toEqual({ done: false, progress: null });
      store.save(record);
      expect(openWelcomeStore(folder, log).load()).toEqual(record);
    },
  );

  it('works without a disk', () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder was');
    const store = openWelcomeStore(folder, log);
    store.save(record);
    expect(store.load()).toEqual(record);
  });
});
