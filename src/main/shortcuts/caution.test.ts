import { expect, it } from 'vitest';
import { cautionAbout } from './caution.ts';

it.each([
  ['Control+Alt+Q', 'win32', 'altGr'],
  ['Control+Alt+Shift+7', 'win32', 'altGr'],
  ['Alt+F', 'win32', 'menu'],
  ['Alt+Shift+F', 'linux', 'menu'],
  ['Alt+P', 'darwin', 'option'],
  ['F5', 'linux', 'bareKey'],
  ['Shift+F9', 'darwin', 'bareKey'],
] as const)('%s on %s', (canonical, platform, caution) => {
  expect(cautionAbout(canonical, platform)).toBe(`shortcut.caution.${caution}`);
});

it.each([
  ['Control+Alt+Q', 'linux'],
  ['Control+Alt+F9', 'win32'],
  ['Control+Shift+F9', 'win32'],
  ['Alt+F9', 'win32'],
  ['F13', 'win32'],
  ['Command+Alt+P', 'darwin'],
] as const)('nothing to say about %s on %s', (canonical, platform) => {
  expect(cautionAbout(canonical, platform)).toBeNull();
});
