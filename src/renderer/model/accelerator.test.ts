import { describe, expect, it } from 'vitest';
import { ariaShortcut, type KeyPress, keyCaps, toAccelerator } from './accelerator.ts';

const press = (code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key: code.replace(/^(Key|Digit)/, ''),
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
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
    ['a letter alone', press('KeyA', { key: 'a' }), null],
    ['a capital letter', press('KeyA', { key: 'A', shiftKey: true }), null],
    ['modifiers alone', press('ControlLeft', { key: 'Control', ctrlKey: true }), null],
    ['Enter', press('Enter', { ctrlKey: true }), null],
    ['Escape', press('Escape', { ctrlKey: true }), null],
  ])('%s', (_name, event, accelerator) => {
    expect(toAccelerator(event, false)).toBe(accelerator);
  });

  it('takes Command for Control on macOS', () => {
    expect(toAccelerator(press('F9', { metaKey: true }), true)).toBe('CommandOrControl+F9');
    expect(toAccelerator(press('F9', { ctrlKey: true }), true)).toBe('Control+F9');
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
