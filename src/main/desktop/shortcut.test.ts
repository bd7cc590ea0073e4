import type { GlobalShortcut } from 'electron';
import { describe, expect, it } from 'vitest';
import { createShortcut } from './shortcut.ts';
import { recordingLog } from './testing/recording-log.ts';

/** A system where other programs hold some combinations. */
function setUp(...taken: string[]) {
  const held = new Map<string, () => void>();
  const globalShortcut = {
    register: (accelerator, callback) => {
      if (taken.includes(accelerator) || held.has(accelerator)) return false;
      held.set(accelerator, callback);
      return true;
    },
    unregister: (accelerator) => void held.delete(accelerator),
  } satisfies Pick<GlobalShortcut, 'register' | 'unregister'>;
  let presses = 0;
  const onPress = () => {
    presses += 1;
  };
  const { log, lines } = recordingLog();
  const shortcut = createShortcut({ globalShortcut, onPress, log, platform: 'linux' });
  return { shortcut, held, lines, presses: () => presses };
}

describe('createShortcut', () => {
  it('calls back at a press', () => {
    const { shortcut, held, presses } = setUp();
    expect(shortcut.current()).toBeNull();
    expect(shortcut.register('CommandOrControl+Shift+F9')).toEqual({ ok: true });
    held.get('Control+Shift+F9')?.();
    expect(presses()).toBe(1);
    expect(shortcut.current()).toBe('CommandOrControl+Shift+F9');
  });

  it('puts a new combination in place of the old one', () => {
    const { shortcut, held } = setUp();
    shortcut.register('Ctrl+F9');
    expect(shortcut.register('Ctrl+F10')).toEqual({ ok: true });
    expect([...held.keys()]).toEqual(['Control+F10']);
  });

  it('keeps the one that works when the new one is taken', () => {
    const { shortcut, held, lines } = setUp('Control+F10');
    shortcut.register('Ctrl+F9');
    expect(shortcut.register('Ctrl+F10')).toEqual({ ok: false, reason: 'taken' });
    expect([...held.keys()]).toEqual(['Control+F9']);
    expect(shortcut.current()).toBe('Ctrl+F9');
    expect(lines.at(-1)).toBe(
      'shortcut not registered {"accelerator":"Ctrl+F10","reason":"taken","current":"Ctrl+F9"}',
    );
  });

  it.each([
    ['F99', 'form'],
    ['Ctrl+C', 'reserved'],
  ])('never asks the system for %s', (accelerator, reason) => {
    const { shortcut, held } = setUp();
    shortcut.register('Ctrl+F9');
    expect(shortcut.register(accelerator)).toEqual({ ok: false, reason });
    expect([...held.keys()]).toEqual(['Control+F9']);
  });

  it('takes another spelling of the same combination', () => {
    const { shortcut, held } = setUp();
    shortcut.register('Ctrl+Shift+F9');
    expect(shortcut.register('Shift+Control+F9')).toEqual({ ok: true });
    expect([...held.keys()]).toEqual(['Control+Shift+F9']);
    expect(shortcut.current()).toBe('Shift+Control+F9');
  });

  it('has none when even the first is taken, and can still get another', () => {
    const { shortcut, held } = setUp('Control+F9');
    shortcut.register('Ctrl+F9');
    expect(shortcut.current()).toBeNull();
    expect(shortcut.register('Ctrl+F10')).toEqual({ ok: true });
    shortcut.dispose();
    expect(held.size).toBe(0);
    expect(shortcut.current()).toBeNull();
  });
});
