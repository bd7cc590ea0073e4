import { expect, it } from 'vitest';
import { readable } from './readable.ts';

it.each([
  ['CommandOrControl+Shift+F9', 'win32', 'Ctrl+Shift+F9'],
  ['CommandOrControl+Shift+F9', 'darwin', 'Command+Shift+F9'],
  ['Control+Alt+P', 'darwin', 'Control+Option+P'],
  ['Control+Alt+P', 'linux', 'Ctrl+Alt+P'],
  ['Super+num5', 'linux', 'Win+num5'],
  ['Control++', 'linux', 'Ctrl++'],
] as const)('%s on %s reads %s', (accelerator, platform, text) => {
  expect(readable(accelerator, platform)).toBe(text);
});
