import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IpcEvents } from '../../shared/ipc.ts';
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

describe('createStateSync', () => {
  it('pushes only what changed, numbered', () => {
    const source = createSource();
    const pushed: IpcEvents['state:patch'][] = [];
    const sync = createStateSync(source, (event) => pushed.push(event));
    expect(sync.snapshot()).toEqual({ seq: 0, state: initialState });
    source.set(online);
    source.set({ ...online, call: { kind: 'none' }, transmitBlock: null });
    source.set({ ...online, connection: { kind: 'online' }, transmitBlock: null });
    expect(pushed).toEqual([
      { seq: 1, patch: { connection: { kind: 'online' } } },
      { seq: 2, patch: { transmitBlock: null } },
    ]);
    expect(sync.snapshot()).toEqual({ seq: 2, state: { ...online, transmitBlock: null } });
  });

  it('pushes nothing more once stopped', () => {
    const source = createSource();
    const pushed: unknown[] = [];
    createStateSync(source, (event) => pushed.push(event)).stop();
    source.set(online);
    expect(pushed).toEqual([]);
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
