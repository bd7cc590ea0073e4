import { describe, expect, it } from 'vitest';
import type { ShortcutUseView } from '../../shared/state.ts';
import { manualClock } from '../desktop/testing/manual-clock.ts';
import { recordingLog } from '../desktop/testing/recording-log.ts';
import { createHeldKeys } from './held-keys.ts';
import { createListening, PAUSE_MS, TRIAL_MS } from './listening.ts';
import { fakeKeys } from './testing/fake-keys.ts';

/** F9 is a shortcut of the program; F7 is another program's. */
function setUp() {
  const keys = fakeKeys('F7');
  const { log } = recordingLog();
  const { clock, pass } = manualClock();
  const shown: ShortcutUseView[] = [];
  const taken: boolean[] = [];
  const held = createHeldKeys({
    system: keys.system,
    onPress: (canonical) => taken.push(listening.takes(canonical)),
    asksUser: false,
    log,
  });
  const listening = createListening({
    held,
    isWanted: (canonical) => canonical === 'F9',
    clock,
    platform: 'linux',
    onChange: (view) => shown.push(view),
  });
  held.hold('F9');
  return { keys, listening, shown, taken, pass };
}

describe('createListening', () => {
  it('leaves presses alone when nothing else is going on', () => {
    const { keys, taken, shown } = setUp();
    keys.press('F9');
    expect(taken).toEqual([false]);
    expect(shown).toEqual([]);
  });

  it('gives the keys to the recorder until told, or for half a minute', () => {
    const { keys, listening, shown, pass } = setUp();
    listening.pause();
    expect(keys.held()).toEqual([]);
    listening.end();
    expect(keys.held()).toEqual(['F9']);
    listening.pause();
    pass(PAUSE_MS);
    expect(keys.held()).toEqual(['F9']);
    expect(shown.map(({ kind }) => kind)).toEqual(['paused', 'normal', 'paused', 'normal']);
    listening.end();
    expect(shown).toHaveLength(4);
  });

  it('says when the press arrived, and does nothing else with it', () => {
    const { keys, listening, shown, taken, pass } = setUp();
    expect(listening.try('pass', 'F9')).toBeNull();
    pass(3000);
    keys.press('F9');
    expect(taken).toEqual([true]);
    expect(shown).toEqual([
      { kind: 'trying', action: 'pass', accelerator: 'F9', until: TRIAL_MS },
      { kind: 'tried', action: 'pass', accelerator: 'F9', arrived: true },
    ]);
    keys.press('F9');
    expect(taken).toEqual([true, false]);
    pass(TRIAL_MS);
    expect(shown).toHaveLength(2);
  });

  it('says when nothing arrived in time', () => {
    const { listening, shown, pass } = setUp();
    listening.try('toolbar', 'F9');
    pass(TRIAL_MS);
    expect(shown.at(-1)).toEqual({ kind: 'tried', action: 'toolbar', accelerator: 'F9', arrived: false });
  });

  it('tries a combination that is not in use yet, and gives it back', () => {
    const { keys, listening, shown, taken } = setUp();
    listening.try('pass', 'F8');
    expect(keys.held()).toEqual(['F9', 'F8']);
    keys.press('F9');
    expect(shown).toHaveLength(1);
    keys.press('F8');
    expect(taken).toEqual([true, true]);
    expect(keys.held()).toEqual(['F9']);
    expect(shown.at(-1)).toMatchObject({ kind: 'tried', arrived: true });
  });

  it.each([
    ['F7', { kind: 'taken' }],
    ['Q', { kind: 'plain' }],
    ['Alt+F4', { kind: 'reserved', use: 'shortcut.use.close' }],
  ])('does not wait for %s', (accelerator, fault) => {
    const { keys, listening, shown } = setUp();
    expect(listening.try('pass', accelerator)).toEqual(fault);
    expect(keys.held()).toEqual(['F9']);
    expect(shown).toEqual([]);
  });

  it('ends one thing when another begins', () => {
    const { keys, listening, shown, pass } = setUp();
    listening.try('pass', 'F8');
    listening.pause();
    expect(keys.held()).toEqual([]);
    listening.try('pass', 'F9');
    expect(keys.held()).toEqual(['F9']);
    listening.endPause();
    expect(shown.at(-1)?.kind).toBe('trying');
    pass(TRIAL_MS);
    expect(shown.map(({ kind }) => kind)).toEqual(['trying', 'paused', 'normal', 'trying', 'tried']);
    listening.pause();
    listening.endPause();
    expect(shown.at(-1)?.kind).toBe('normal');
  });
});
