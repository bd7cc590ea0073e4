import { describe, expect, it } from 'vitest';
import { isWakeUp, type PowerEvent, watchPower } from './power.ts';
import { fakeEmitter } from './testing/emitter.ts';

describe('watchPower', () => {
  it('tells each event until it is ended', () => {
    const monitor = fakeEmitter();
    const seen: PowerEvent[] = [];
    const stop = watchPower(monitor, (event) => seen.push(event));
    for (const name of ['suspend', 'resume', 'lock-screen', 'unlock-screen']) monitor.emit(name);
    stop();
    monitor.emit('resume');
    expect(seen).toEqual(['suspend', 'resume', 'lock', 'unlock']);
    expect(seen.filter(isWakeUp)).toEqual(['resume', 'unlock']);
  });

  it('holds a shutdown up until the program has quit', () => {
    const monitor = fakeEmitter();
    const seen: PowerEvent[] = [];
    const stop = watchPower(monitor, (event) => seen.push(event));
    let prevented = 0;
    const shutDown = () =>
      monitor.emit('shutdown', {
        preventDefault: () => {
          prevented += 1;
        },
      });
    shutDown();
    stop();
    shutDown();
    expect([seen, prevented]).toEqual([['shutdown'], 1]);
  });
});
