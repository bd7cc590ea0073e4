import { describe, expect, it } from 'vitest';
import { recordingLog } from '../desktop/testing/recording-log.ts';
import { createHeldKeys } from './held-keys.ts';
import { fakeKeys } from './testing/fake-keys.ts';

function setUp(asksUser = false, ...taken: string[]) {
  const keys = fakeKeys(...taken);
  const pressed: string[] = [];
  const { log, lines } = recordingLog();
  const held = createHeldKeys({
    system: keys.system,
    onPress: (canonical) => pressed.push(canonical),
    asksUser,
    log,
  });
  return { keys, held, pressed, lines };
}

describe('createHeldKeys', () => {
  it('tells which combination was pressed', () => {
    const { keys, held, pressed } = setUp();
    expect(held.hold('F8')).toBe(true);
    expect(held.hold('F9')).toBe(true);
    keys.press('F9');
    expect(pressed).toEqual(['F9']);
    expect(held.all()).toEqual(['F8', 'F9']);
  });

  it('has what it has, and not what others have', () => {
    const { keys, held } = setUp(false, 'F9');
    expect(held.hold('F8')).toBe(true);
    expect(held.hold('F8')).toBe(true);
    expect(held.hold('F9')).toBe(false);
    expect(held.holds('F9')).toBe(false);
    held.release('F8');
    held.release('F9');
    expect(keys.held()).toEqual([]);
  });

  it('takes an error of the system for a no', () => {
    const { held, lines } = setUp();
    expect(held.hold('Throws')).toBe(false);
    expect(lines[0]).toMatch(/the system does not know this shortcut/);
  });

  it('lets the keys through while it is paused', () => {
    const { keys, held } = setUp();
    held.hold('F8');
    held.hold('F9');
    held.pause();
    expect(keys.held()).toEqual([]);
    expect(held.holds('F8')).toBe(true);
    expect(held.hold('F10')).toBe(true);
    held.release('F9');
    expect(keys.held()).toEqual([]);
    held.resume();
    expect(keys.held()).toEqual(['F8', 'F10']);
  });

  it('knows what was taken from it meanwhile', () => {
    const { keys, held, lines } = setUp();
    held.hold('F8');
    held.pause();
    keys.taken.add('F8');
    held.resume();
    expect(held.holds('F8')).toBe(false);
    expect(lines.at(-1)).toBe('shortcut lost {"shortcut":"F8"}');
  });

  it('gets back what the system forgot', () => {
    const { keys, held } = setUp();
    held.hold('F8');
    keys.forget();
    held.renew();
    expect(keys.press('F8')).toBe(true);
    held.pause();
    held.renew();
    expect(keys.held()).toEqual([]);
  });

  it('asks once where the desktop asks the user', () => {
    const { keys, held } = setUp(true);
    held.hold('F8');
    held.pause();
    held.renew();
    held.resume();
    expect(keys.held()).toEqual(['F8']);
  });
});
