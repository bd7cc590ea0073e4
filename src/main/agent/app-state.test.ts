import { describe, expect, it } from 'vitest';
import { type AppState, initialState } from '../../shared/state.ts';
import { createAppStateStore } from './app-state.ts';

const online = { connection: { kind: 'online' } } as const;

describe('createAppStateStore', () => {
  it('starts signed out', () => {
    expect(createAppStateStore().get()).toEqual(initialState);
  });

  it('replaces a slice, keeps the others as they are, and tells before and after', () => {
    const store = createAppStateStore();
    const told: [AppState, AppState][] = [];
    store.subscribe((...states) => told.push(states));
    store.update(online);
    expect(store.get()).toEqual({ ...initialState, ...online });
    expect(store.get().session).toBe(initialState.session);
    expect(told).toEqual([[store.get(), initialState]]);
  });

  it('says nothing, and keeps the same objects, when an equal value comes again', () => {
    const store = createAppStateStore();
    store.update({ warnings: [{ key: 'warning.keychain', params: { reason: 'locked' } }] });
    const before = store.get();
    let told = 0;
    store.subscribe(() => told++);
    store.update({ warnings: [{ key: 'warning.keychain', params: { reason: 'locked' } }] });
    expect(told).toBe(0);
    expect(store.get()).toBe(before);
    store.update({ warnings: [{ key: 'warning.keychain', params: { reason: 'gone' } }], ...online });
    expect(told).toBe(1);
  });

  it('tells no more after the subscription has ended, even if it ends while listeners are told', () => {
    const store = createAppStateStore();
    const told: string[] = [];
    const endFirst = store.subscribe(() => {
      told.push('first');
      endFirst();
    });
    store.subscribe(() => told.push('second'));
    store.update(online);
    store.update({ connection: { kind: 'none' } });
    expect(told).toEqual(['first', 'second', 'second']);
  });
});
