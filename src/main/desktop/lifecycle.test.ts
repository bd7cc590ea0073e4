import { describe, expect, it } from 'vitest';
import { type LifecycleApp, manageLifecycle } from './lifecycle.ts';
import { fakeEmitter } from './testing/emitter.ts';
import { manualClock } from './testing/manual-clock.ts';
import { recordingLog } from './testing/recording-log.ts';

/** An app that quits with the given work to do. */
function setUp(onQuit: () => Promise<void>) {
  const events = fakeEmitter();
  const exits: (number | undefined)[] = [];
  const app = { on: events.on, exit: (code) => void exits.push(code) } satisfies LifecycleApp;
  const { clock, pass } = manualClock();
  const { log, lines } = recordingLog();
  let activations = 0;
  const onActivate = () => {
    activations += 1;
  };
  manageLifecycle({ app, onQuit, onActivate, clock, log });
  let prevented = 0;
  const quit = () =>
    events.emit('before-quit', {
      preventDefault: () => {
        prevented += 1;
      },
    });
  return { events, exits, pass, lines, quit, prevented: () => prevented, activations: () => activations };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('manageLifecycle', () => {
  it('does what is left to do, once, then exits', async () => {
    let runs = 0;
    const test = setUp(async () => {
      runs += 1;
    });
    test.quit();
    test.quit();
    expect(test.exits).toEqual([]);
    await settle();
    expect(test.exits).toEqual([0]);
    expect([runs, test.prevented()]).toEqual([1, 2]);
    test.pass(5000);
    expect(test.exits).toEqual([0]);
  });

  it('exits after two seconds whatever is left', async () => {
    const test = setUp(() => new Promise(() => {}));
    test.quit();
    test.pass(1999);
    expect(test.exits).toEqual([]);
    test.pass(1);
    expect(test.exits).toEqual([0]);
    expect(test.lines).toEqual(['quitting without waiting any longer']);
  });

  it('exits when something fails, and logs it', async () => {
    const test = setUp(() => Promise.reject(new Error('no')));
    test.quit();
    await settle();
    expect(test.exits).toEqual([0]);
    expect(test.lines).toHaveLength(1);
  });

  it('stays when all windows are closed, and tells when it is called', () => {
    const test = setUp(async () => {});
    test.events.emit('window-all-closed');
    test.events.emit('activate');
    expect(test.exits).toEqual([]);
    expect(test.activations()).toBe(1);
  });
});
