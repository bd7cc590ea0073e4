import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatePatch } from '../../shared/ipc.ts';
import { type AppState, initialState } from '../../shared/state.ts';
import { createStateSync, diffState } from './state-sync.ts';

/** A source that is set by hand. */
function createSource() {
  let state = initialState;
  const listeners = new Set<(state: AppState) => void>();
  return {
    get: () => state,
    subscribe: (listener: (state: AppState) => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    set: (next: AppState) => {
      state = next;
      for (const listener of listeners) listener(next);
    },
  };
}

const online: AppState = { ...initialState, connection: { kind: 'online' } };

/** What is pushed, in order, and what happens before the next step of the program. */
function setUp() {
  const source = createSource();
  const pushed: StatePatch[] = [];
  const sync = createStateSync(source, (patch) => pushed.push(patch));
  const settle = () => Promise.resolve();
  return { source, pushed, sync, settle };
}

describe('createStateSync', () => {
  it('pushes only what changed, numbered', async () => {
    const { source, pushed, sync, settle } = setUp();
    expect(sync.snapshot()).toEqual({ seq: 0, state: initialState });
    source.set(online);
    await settle();
    source.set({ ...online, call: { kind: 'none' }, transmitBlock: null });
    await settle();
    source.set({ ...online, connection: { kind: 'online' }, transmitBlock: null });
    await settle();
    expect(pushed).toEqual([
      { seq: 1, patch: { connection: { kind: 'online' } } },
      { seq: 2, patch: { transmitBlock: null } },
    ]);
    expect(sync.snapshot()).toEqual({ seq: 2, state: { ...online, transmitBlock: null } });
  });

  it('joins what changes in one go, with the newest of each slice', async () => {
    const { source, pushed, settle } = setUp();
    source.set({ ...initialState, connection: { kind: 'reconciling' } });
    source.set({ ...initialState, connection: { kind: 'reconciling' }, closeHint: true });
    source.set({ ...online, closeHint: true });
    expect(pushed).toEqual([]);
    await settle();
    expect(pushed).toEqual([{ seq: 1, patch: { connection: { kind: 'online' }, closeHint: true } }]);
  });

  it('pushes nothing, and uses no number, when all is as before in the end', async () => {
    const { source, pushed, settle } = setUp();
    source.set(online);
    source.set({ ...initialState });
    await settle();
    source.set(online);
    await settle();
    expect(pushed.map(({ seq }) => seq)).toEqual([1]);
  });

  it('has pushed what a snapshot holds, so that no number is missing after it', async () => {
    const { source, pushed, sync, settle } = setUp();
    source.set(online);
    expect(sync.snapshot()).toEqual({ seq: 1, state: online });
    expect(pushed).toEqual([{ seq: 1, patch: { connection: { kind: 'online' } } }]);
    source.set({ ...online, closeHint: true });
    await settle();
    expect(pushed.slice(1)).toEqual([{ seq: 2, patch: { closeHint: true } }]);
  });

  it('pushes before the answer of a verb that made the change', async () => {
    const { source, pushed } = setUp();
    const seen = await (async () => {
      source.set(online);
    })().then(() => pushed.length);
    expect(seen).toBe(1);
  });

  it('pushes what is left when it is stopped, and nothing more', async () => {
    const { source, pushed, sync, settle } = setUp();
    source.set(online);
    sync.stop();
    expect(pushed).toHaveLength(1);
    source.set({ ...online, closeHint: true });
    await settle();
    expect(pushed).toHaveLength(1);
  });
});

describe('diffState', () => {
  it('leads from the last state to the next', () => {
    const state = fc.record({
      session: fc.constantFrom<AppState['session']>(
        { kind: 'signedOut', notice: null, passwordKept: false },
        { kind: 'signedIn', agentId: '101', agentState: 'ready' },
        { kind: 'signedIn', agentId: '101', agentState: 'busy' },
      ),
      connection: fc.constantFrom<AppState['connection']>({ kind: 'none' }, { kind: 'online' }),
      call: fc.constant<AppState['call']>({ kind: 'none' }),
      callUnsure: fc.boolean(),
      transmit: fc.constantFrom<AppState['transmit']>({ kind: 'idle' }, { kind: 'sending', since: 1 }),
      transmitBlock: fc.constantFrom<AppState['transmitBlock']>(null, { key: 'block.noCall' }),
      callContext: fc.constant<AppState['callContext']>(null),
      controls: fc.constant(initialState.controls),
      controlOutcome: fc.constant<AppState['controlOutcome']>(null),
      flow: fc.constantFrom<AppState['flow']>(
        { kind: 'idle' },
        { kind: 'returned', ivr: 'Payment line', at: 1 },
      ),
      connect: fc.constant(initialState.connect),
      readiness: fc.constant(initialState.readiness),
      connectShortcut: fc.constant<AppState['connectShortcut']>({ accelerator: '', registered: false }),
      shortcut: fc.constantFrom<AppState['shortcut']>(
        { accelerator: 'F9', registered: true },
        { accelerator: 'F9', registered: false },
      ),
      toolbarShortcut: fc.constant<AppState['toolbarShortcut']>({ accelerator: '', registered: false }),
      shortcutUse: fc.constantFrom<AppState['shortcutUse']>({ kind: 'normal' }, { kind: 'paused' }),
      shortcutReach: fc.constant<AppState['shortcutReach']>({ kind: 'everywhere', command: 'tonebridge' }),
      warnings: fc.subarray<AppState['warnings'][number]>([{ key: 'warning.keychain' }]),
      managed: fc.subarray<AppState['managed'][number]>(['gateway', 'ivrDirectory']),
      look: fc.constantFrom<AppState['look']>(
        { toolbarSize: 'normal', language: 'en', locale: 'en' },
        { toolbarSize: 'compact', language: 'en', locale: 'en' },
        { toolbarSize: 'normal', language: 'zh-CN', locale: 'zh-CN' },
      ),
      closeHint: fc.boolean(),
      update: fc.constantFrom<AppState['update']>({ kind: 'off' }, { kind: 'ready', version: '1.0.0' }),
      about: fc.constant(initialState.about),
      practice: fc.constantFrom<AppState['practice']>(
        { kind: 'off', notice: null },
        { kind: 'trying', heardAt: null },
      ),
    });
    fc.assert(
      fc.property(state, state, (last, next) => {
        const patch = diffState(last, next);
        expect({ ...last, ...patch }).toEqual(next);
        for (const [key, slice] of Object.entries(patch ?? {})) {
          expect(last[key as keyof AppState]).not.toEqual(slice);
        }
      }),
    );
  });
});
