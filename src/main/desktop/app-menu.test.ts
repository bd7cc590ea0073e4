import type { Menu, MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { installAppMenu } from './app-menu.ts';

function menuOn(platform: NodeJS.Platform) {
  const set: unknown[] = [];
  const menu = {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => template as unknown as Menu,
    setApplicationMenu: (value: Menu | null) => void set.push(value),
  };
  installAppMenu(menu, platform);
  return set;
}

describe('installAppMenu', () => {
  it.each(['linux', 'win32'] as const)('takes the menu away on %s', (platform) => {
    expect(menuOn(platform)).toEqual([null]);
  });

  it('keeps copy and paste on macOS, and no view menu', () => {
    expect(menuOn('darwin')).toEqual([[{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]]);
  });
});
