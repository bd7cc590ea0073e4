import { describe, expect, it } from 'vitest';
import { ariaShortcut, heldModifiers, type KeyPress, keyCaps, toAccelerator } from './accelerator.ts';

const press = (code: string, held: Partial<KeyPress> = {}, altGr = false): KeyPress => ({
  key: code.replace(/^(Key|Digit)/, ''),
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  getModifierState: (name) => altGr && name === 'AltGraph',
  ...held,
});

describe('toAccelerator', () => {
  it.each<[string, KeyPress, string | null]>([
    ['modifiers and F key', press('F9', { ctrlKey: true, shiftKey: true }), 'CommandOrControl+Shift+F9'],
    ['an F key alone', press('F8'), 'F8'],
    ['a letter by the layout', press('KeyQ', { key: 'a', altKey: true }), 'Alt+A'],
    [
      'a letter under an input method',
      press('KeyP', { key: 'Process', ctrlKey: true }),
      'CommandOrControl+P',
    ],
    [
      'a digit under Shift',
      press('Digit1', { key: '!', ctrlKey: true, shiftKey: true }),
      'CommandOrControl+Shift+1',
    ],
    ['the number pad', press('Numpad7', { ctrlKey: true }), 'CommandOrControl+num7'],
    ['the Windows key', press('Space', { key: ' ', metaKey: true }), 'Super+Space'],
    ['an arrow', press('ArrowUp', { altKey: true }), 'Alt+Up'],
    ['a letter alone', press('KeyA', { key: 'a' }), 'A'],
    ['a capital letter', press('KeyA', { key: 'A', shiftKey: true }), 'Shift+A'],
    ['AltGr', press('KeyQ', { key: '@' }, true), 'AltGr+Q'],
    ['AltGr on Windows', press('KeyQ', { key: '@', ctrlKey: true, altKey: true }, true), 'AltGr+Q'],
    ['modifiers alone', press('ControlLeft', { key: 'Control', ctrlKey: true }), null],
    ['Enter', press('Enter', { ctrlKey: true }), 'CommandOrControl+Enter'],
    ['Escape', press('Escape', { altKey: true }), 'Alt+Escape'],
    ['a key without a name', press('BrowserBack', { ctrlKey: true }), null],
  ])('%s', (_name, event, accelerator) => {
    expect(toAccelerator(event, false)).toBe(accelerator);
  });

  it('takes Command for Control on macOS', () => {
    expect(toAccelerator(press('F9', { metaKey: true }), true)).toBe('CommandOrControl+F9');
    expect(toAccelerator(press('F9', { ctrlKey: true }), true)).toBe('Control+F9');
  });
});

describe('heldModifiers', () => {
  it('tells what is held so far', () => {
    const held = press('ShiftLeft', { key: 'Shift', ctrlKey: true, shiftKey: true });
    expect(heldModifiers(held, false)).toEqual(['CommandOrControl', 'Shift']);
    expect(heldModifiers(press('AltLeft', { key: 'Alt', altKey: true, metaKey: true }), true)).toEqual([
      'CommandOrControl',
      'Alt',
    ]);
  });
});

describe('keyCaps', () => {
  it.each([
    ['CommandOrControl+Shift+F9', false, ['Ctrl', 'Shift', 'F9']],
    ['CmdOrCtrl+Alt+A', false, ['Ctrl', 'Alt', 'A']],
    ['Super+AltGr+Space', false, ['Win', 'AltGr', 'Space']],
    ['CommandOrControl+Option+Shift+F9', true, ['⌘', '⌥', '⇧', 'F9']],
    ['Control++', false, ['Ctrl', '+']],
    ['', false, []],
  ])('%s (mac: %s)', (accelerator, mac, caps) => {
    expect(keyCaps(accelerator, mac)).toEqual(caps);
  });
});

describe('ariaShortcut', () => {
  it('names keys as the attribute wants them', () => {
    expect(ariaShortcut('CommandOrControl+Shift+F9', false)).toBe('Control+Shift+F9');
    expect(ariaShortcut('CommandOrControl+Option+F9', true)).toBe('Meta+Alt+F9');
    expect(ariaShortcut('Super+A', false)).toBe('Meta+A');
  });
});
