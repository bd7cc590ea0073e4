import { describe, expect, it } from 'vitest';
import { reservedUse } from './reserved.ts';

describe('reservedUse', () => {
  it.each([
    ['Control+C', 'linux', 'copy'],
    ['Control+C', 'win32', 'copy'],
    ['Command+C', 'darwin', 'copy'],
    ['Control+Q', 'win32', 'quit'],
    ['Command+Q', 'darwin', 'quit'],
    ['Command+Tab', 'darwin', 'switch'],
    ['Alt+F4', 'win32', 'close'],
    ['Alt+Escape', 'linux', 'switch'],
    ['Super+L', 'win32', 'lock'],
    ['Super+L', 'linux', 'lock'],
    ['Super+F9', 'win32', 'windowsKey'],
    ['Control+Shift+Super+J', 'win32', 'windowsKey'],
    ['Control+Alt+Delete', 'win32', 'security'],
    ['Control+Alt+F2', 'linux', 'consoles'],
    ['Control+Alt+Left', 'linux', 'desktops'],
    ['Control+Space', 'win32', 'inputMethod'],
    ['Command+Space', 'darwin', 'search'],
    ['F12', 'win32', 'debugger'],
  ] as const)('%s on %s', (canonical, platform, use) => {
    expect(reservedUse(canonical, platform)).toBe(`shortcut.use.${use}`);
  });

  it.each([
    ['Control+C', 'darwin'],
    ['Super+F9', 'linux'],
    ['F12', 'linux'],
    ['Control+Alt+F2', 'win32'],
    ['Control+Shift+F9', 'win32'],
    ['constructor', 'linux'],
  ] as const)('%s on %s is free', (canonical, platform) => {
    expect(reservedUse(canonical, platform)).toBeNull();
  });
});
