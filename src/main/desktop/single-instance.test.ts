import { describe, expect, it } from 'vitest';
import { claimSingleInstance, type InstanceApp } from './single-instance.ts';
import { fakeEmitter } from './testing/emitter.ts';

function appWith(lock: boolean) {
  const events = fakeEmitter();
  const seen: unknown[] = [];
  const sent: unknown[] = [];
  const app = {
    on: events.on,
    releaseSingleInstanceLock: () => undefined,
    requestSingleInstanceLock: (message) => {
      sent.push(message);
      return lock;
    },
  } satisfies InstanceApp;
  return { claimed: claimSingleInstance(app, { mine: 1 }, (data) => seen.push(data)), events, seen, sent };
}

describe('claimSingleInstance', () => {
  it('is told of later starts when it is the first', () => {
    const { claimed, events, seen } = appWith(true);
    events.emit('second-instance', {}, ['tonebridge', '--transmit'], '/', { theirs: 2 });
    expect(claimed).toBe(true);
    expect(seen).toEqual([{ theirs: 2 }]);
  });

  it('sends its message when another one runs, and does nothing else', () => {
    const { claimed, events, seen, sent } = appWith(false);
    events.emit('second-instance', {}, ['tonebridge'], '/', {});
    expect(claimed).toBe(false);
    expect(sent).toEqual([{ mine: 1 }]);
    expect(seen).toEqual([]);
  });
});
