import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../shared/settings.ts';
import { checkAccelerator } from './accelerator.ts';

describe('checkAccelerator', () => {
  it.each([
    ['CommandOrControl+Shift+F9', 'linux', 'Control+Shift+F9'],
    ['CommandOrControl+Shift+F9', 'darwin', 'Command+Shift+F9'],
    ['shift + ctrl+f9', 'win32', 'Control+Shift+F9'],
    ['F9', 'linux', 'F9'],
    ['Shift+F24', 'linux', 'Shift+F24'],
    ['Alt+return', 'linux', 'Alt+Enter'],
    ['Ctrl+Alt+;', 'linux', 'Control+Alt+;'],
    ['Super+num5', 'linux', 'Super+num5'],
    ['Ctrl+Shift+C', 'linux', 'Control+Shift+C'],
    ['Ctrl+C', 'darwin', 'Control+C'],
    ['F12', 'linux', 'F12'],
  ] as const)('%s on %s is %s', (accelerator, platform, canonical) => {
    expect(checkAccelerator(accelerator, platform)).toEqual({ ok: true, canonical });
  });

  it.each(['linux', 'win32', 'darwin'] as const)('accepts the default on %s', (platform) => {
    expect(checkAccelerator(defaultSettings.shortcut, platform).ok).toBe(true);
  });

  it.each([
    '',
    '+',
    'Ctrl+',
    'Ctrl++',
    'Ctrl',
    'Ctrl+Shift',
    'Ctrl+A+B',
    'Ctrl+Control+F9',
    'CmdOrCtrl+Ctrl+F9',
    'Cmd+F9',
    'F25',
    'F0',
    'Ctrl+ä',
    'Ctrl+constructor',
    'constructor+F9',
  ])('does not take "%s" for a combination', (accelerator) => {
    expect(checkAccelerator(accelerator, 'linux')).toEqual({ ok: false, fault: { kind: 'form' } });
  });

  it.each(['A', 'Shift+A', 'Space', 'shift+enter', 'Tab', '5', 'num5'])('leaves the plain key %s', (key) => {
    expect(checkAccelerator(key, 'linux')).toEqual({ ok: false, fault: { kind: 'plain' } });
  });

  it.each(['AltGr+Q', 'Ctrl+AltGr+Q', 'AltGr+F9'])('leaves AltGr alone in %s', (accelerator) => {
    expect(checkAccelerator(accelerator, 'win32')).toEqual({ ok: false, fault: { kind: 'altGr' } });
  });

  it('says what a reserved combination does', () => {
    expect(checkAccelerator('Alt+Ctrl+Delete', 'win32')).toEqual({
      ok: false,
      fault: { kind: 'reserved', use: 'shortcut.use.security' },
    });
  });

  it('gives a spelling that it accepts as the same', () => {
    const part = fc.constantFrom('Ctrl', 'ALT', 'shift', 'Meta', 'F9', 'a', '5', 'PageUp', ';', 'Plus');
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 4 }),
        fc.constantFrom('linux', 'win32', 'darwin'),
        (parts, platform) => {
          const check = checkAccelerator(parts.join('+'), platform);
          if (check.ok) expect(checkAccelerator(check.canonical, platform)).toEqual(check);
        },
      ),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('+', ' ', 'A', 'Ctrl', '\u0000', 'ü') }), (text) => {
        expect(typeof checkAccelerator(text, 'linux').ok).toBe('boolean');
      }),
    );
  });
});
