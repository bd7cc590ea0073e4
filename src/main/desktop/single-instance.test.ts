import { describe, expect, it } from 'vitest';
import { claimSingleInstance, type InstanceApp } from './single-instance.ts';
import { fakeEmitter } from './testing/emitter.ts';

function appWith(lock: boolean) {
  const events = fakeEmitter();
  const seen: (readonly string[])[] = [];
  const app = { on: events.on, requestSingleInstanceLock: () => lock } satisfies InstanceApp;
  return { claimed: claimSingleInstance(app, (argv) => seen.push(argv)), events, seen };
}

describe('claimSingleInstance', () => {
  it('is told of later starts when it is the first', () => {
    const { claimed, events, seen } = appWith(true);
    events.emit('second-instance', {}, ['tonebridge', '--transmit']);
    expect(claimed).toBe(true);
    expect(seen).toEqual([['tonebridge', '--transmit']]);
  });

  it('does nothing when another one runs', () => {
    const { claimed, events, seen } = appWith(false);
    events.emit('second-instance', {}, ['tonebridge']);
    expect(claimed).toBe(false);
    expect(seen).toEqual([]);
  });
});
