import { beforeEach, describe, expect, it } from 'vitest';
import type { PracticeRun } from '../../shared/practice.ts';
import type { AppState } from '../../shared/state.ts';
import { type AppStateStore, createAppStateStore } from '../agent/app-state.ts';
import { createFakeClock, type FakeClock } from '../agent/testing/fake-clock.ts';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { createPractice, type Practice, type PracticeParts } from './practice.ts';
import type { RehearsalParts } from './rehearsal.ts';

const ringing: AppState['call'] = {
  kind: 'ringing',
  party: { role: 'unknown', name: null, masked: '' },
  since: 0,
};
const run = (step: PracticeRun['step']): PracticeRun => ({
  kind: 'running',
  step,
  call: { kind: 'none' },
  transmit: { kind: 'idle' },
  transmitBlock: null,
  ivrGot: '',
  recordingGot: '',
});

describe('createPractice', () => {
  let store: AppStateStore;
  let clock: FakeClock;
  let log: ReturnType<typeof createMemoryLog>;
  let begun: RehearsalParts[];
  let done: string[];
  let practice: Practice;
  const make = (load?: PracticeParts['load']) =>
    createPractice({
      store,
      clock,
      random: () => 0,
      log,
      load:
        load ??
        (async () => ({
          startRehearsal: (parts) => {
            begun.push(parts);
            const number = begun.length;
            return {
              press: () => void done.push(`press ${number}`),
              end: async () => void done.push(`end ${number}`),
            };
          },
        })),
    });

  beforeEach(() => {
    store = createAppStateStore();
    clock = createFakeClock();
    log = createMemoryLog();
    begun = [];
    done = [];
    practice = make();
  });

  it('takes the presses of the key for as long as the practice call runs, and no longer', async () => {
    expect(practice.takePress()).toBe(false);
    await practice.start();
    begun[0]?.onChange(run('press'));
    expect(practice.takePress()).toBe(true);
    practice.press();
    expect(done).toEqual(['press 1', 'press 1']);
    begun[0]?.onChange(run('done'));
    expect(practice.takePress()).toBe(false);
    practice.end();
    expect(store.get().practice).toEqual({ kind: 'off', notice: null });
    expect(done.at(-1)).toBe('end 1');
  });

  it('names the IVR in the language of the windows, and marks its log lines', async () => {
    store.update({ look: { ...store.get().look, language: 'zh-CN' } });
    await practice.start();
    expect(begun[0]?.ivrName).toBe('练习缴费专线');
    begun[0]?.log.info('gateway call', { ms: 1 });
    expect(log.lines).toEqual([
      { level: 'info', message: 'gateway call', values: { ms: 1, practice: true } },
    ]);
  });

  it('begins anew, deaf to the one before', async () => {
    await practice.start();
    await practice.start();
    expect(done).toEqual(['end 1']);
    begun[0]?.onChange(run('passing'));
    begun[0]?.onFailed();
    expect(store.get().practice).toMatchObject({ kind: 'running', step: 'starting' });
    begun[1]?.onChange(run('passing'));
    expect(store.get().practice).toMatchObject({ step: 'passing' });
  });

  it('is refused beside a real call', async () => {
    store.update({ call: ringing });
    const refused = { ok: false, notice: { key: 'practice.busy' }, field: null };
    expect(await practice.start()).toEqual(refused);
    expect(practice.tryKey(true)).toEqual(refused);
    expect(begun).toEqual([]);
    store.update({ call: { kind: 'ended', since: 0 } });
    expect(await practice.start()).toEqual({ ok: true });
  });

  it('ends at once when a real call comes: its key is the real one again', async () => {
    await practice.start();
    store.update({ call: ringing });
    expect(practice.takePress()).toBe(false);
    expect(done).toEqual(['end 1']);
    expect(store.get().practice).toEqual({ kind: 'off', notice: { key: 'practice.realCall' } });
  });

  it('does not begin when it was ended while the world was loading', async () => {
    const starting = practice.start();
    practice.end();
    await starting;
    expect(begun).toEqual([]);
    expect(store.get().practice).toEqual({ kind: 'off', notice: null });
  });

  it('says when it cannot begin or go on', async () => {
    const failed = { kind: 'off', notice: { key: 'practice.failed' } };
    await practice.start();
    begun[0]?.onFailed();
    expect(store.get().practice).toEqual(failed);
    practice.end();
    practice = make(() => Promise.reject(new Error('no such file')));
    await practice.start();
    expect(store.get().practice).toEqual(failed);
  });

  it('hears the key while it is tried, without anything else happening', () => {
    practice.tryKey(true);
    expect(store.get().practice).toEqual({ kind: 'trying', heardAt: null });
    expect(practice.takePress()).toBe(true);
    expect(store.get().practice).toEqual({ kind: 'trying', heardAt: clock.now() });
    practice.tryKey(false);
    expect(practice.takePress()).toBe(false);
  });

  it('stops trying only what is tried', async () => {
    await practice.start();
    practice.tryKey(false);
    expect(store.get().practice.kind).toBe('running');
  });
});
