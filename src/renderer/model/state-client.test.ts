import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StatePatch } from '../../shared/ipc.ts';
import { type AppState, initialState } from '../../shared/state.ts';
import { createStateClient } from './state-client.ts';

type Whole = { seq: number; state: AppState };

/** Main's side: answers each fetch when told, and pushes patches. */
function fakeMain() {
  const fetches: { resolve(whole: Whole): void; reject(error: Error): void }[] = [];
  let listener: ((patch: string) => void) | null = null;
  return {
    fetches,
    listening: () => listener !== null,
    push: (patch: StatePatch) => listener?.(JSON.stringify(patch)),
    api: {
      getState: () => new Promise<Whole>((resolve, reject) => fetches.push({ resolve, reject })),
      onPatch: (next: (patch: string) => void) => {
        listener = next;
        return () => {
          listener = null;
        };
      },
    },
  };
}

const settle = () => vi.advanceTimersByTimeAsync(0);
const online: Partial<AppState> = { connection: { kind: 'online' } };
const calling = (since: number): Partial<AppState> => ({ call: { kind: 'ended', since } });

describe('createStateClient', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is empty until main answers, then follows patches slice by slice', async () => {
    const main = fakeMain();
    const client = createStateClient(main.api);
    expect(client.get()).toBeNull();
    main.fetches[0]?.resolve({ seq: 4, state: initialState });
    await settle();
    const seen: AppState[] = [];
    client.subscribe((state) => seen.push(state));
    main.push({ seq: 5, patch: online });
    main.push({ seq: 6, patch: calling(1) });
    expect(seen).toHaveLength(2);
    expect(client.get()).toEqual({ ...initialState, ...online, ...calling(1) });
    expect(client.get()?.warnings).toBe(initialState.warnings);
    expect(main.fetches).toHaveLength(1);
  });

  it('keeps patches that arrive during the first fetch, and drops those it already holds', async () => {
    const main = fakeMain();
    const client = createStateClient(main.api);
    main.push({ seq: 3, patch: calling(3) });
    main.push({ seq: 2, patch: calling(2) });
    main.fetches[0]?.resolve({ seq: 2, state: { ...initialState, ...calling(2) } });
    await settle();
    expect(client.get()?.call).toEqual({ kind: 'ended', since: 3 });
    main.push({ seq: 1, patch: calling(1) });
    expect(client.get()?.call).toEqual({ kind: 'ended', since: 3 });
    expect(main.fetches).toHaveLength(1);
  });

  it('fetches the whole again when a patch is missing', async () => {
    const main = fakeMain();
    const client = createStateClient(main.api);
    main.fetches[0]?.resolve({ seq: 1, state: initialState });
    await settle();
    main.push({ seq: 3, patch: calling(3) });
    main.push({ seq: 4, patch: online });
    expect(client.get()).toEqual(initialState);
    expect(main.fetches).toHaveLength(2);
    main.fetches[1]?.resolve({ seq: 3, state: { ...initialState, ...calling(3) } });
    await settle();
    expect(client.get()).toEqual({ ...initialState, ...calling(3), ...online });
  });

  it('asks again after a pause when fetching fails or was older than the patches', async () => {
    const main = fakeMain();
    const client = createStateClient(main.api, 1000);
    main.fetches[0]?.reject(new Error('not ready'));
    await settle();
    expect(main.fetches).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1000);
    main.push({ seq: 9, patch: online });
    main.fetches[1]?.resolve({ seq: 7, state: initialState });
    await settle();
    expect(main.fetches).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1000);
    main.fetches[2]?.resolve({ seq: 9, state: { ...initialState, ...online } });
    await settle();
    expect(client.get()?.connection.kind).toBe('online');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves nothing behind when closed', async () => {
    const main = fakeMain();
    const client = createStateClient(main.api);
    const seen: AppState[] = [];
    client.subscribe((state) => seen.push(state));
    client.close();
    main.fetches[0]?.resolve({ seq: 1, state: initialState });
    await settle();
    expect(main.listening()).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    expect(seen).toEqual([]);
  });

  it('stops calling a listener that unsubscribed', async () => {
    const main = fakeMain();
    const client = createStateClient(main.api);
    const seen: AppState[] = [];
    const stop = client.subscribe((state) => seen.push(state));
    stop();
    main.fetches[0]?.resolve({ seq: 1, state: initialState });
    await settle();
    expect(seen).toEqual([]);
    expect(client.get()).toEqual(initialState);
  });
});
