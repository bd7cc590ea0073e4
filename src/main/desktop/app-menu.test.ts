import type { Menu, MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import type { Language } from '../../shared/language.ts';
import { installAppMenu, preventMenu } from './app-menu.ts';

type Template = (MenuItemConstructorOptions & { submenu?: MenuItemConstructorOptions[] })[];

function menuOn(platform: NodeJS.Platform, language: Language = 'en') {
  const set: (Template | null)[] = [];
  const menu = {
    buildFromTemplate: (template: MenuItemConstructorOptions[]) => template as unknown as Menu,
    setApplicationMenu: (value: Menu | null) => void set.push(value as unknown as Template | null),
  };
  installAppMenu(menu, language, platform);
  return set;
}

describe('preventMenu', () => {
  it.each([
    ['linux', [null]],
    ['win32', [null]],
    ['darwin', []],
  ] as const)('on %s', (platform, expected) => {
    const set: unknown[] = [];
    preventMenu({ setApplicationMenu: (menu) => void set.push(menu) }, platform);
    expect(set).toEqual(expected);
  });
});

describe('installAppMenu', () => {
  it.each(['linux', 'win32'] as const)('takes the menu away on %s', (platform) => {
    expect(menuOn(platform)).toEqual([null]);
  });

  it('keeps copy and paste on macOS, and nothing for developers', () => {
    const [menus] = menuOn('darwin');
    const roles = menus?.flatMap(({ submenu }) => submenu ?? []).map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['copy', 'paste', 'hide', 'quit', 'close']));
    expect(roles).not.toContain('reload');
    expect(roles).not.toContain('toggleDevTools');
  });

  it('has its words in the language of the program', () => {
    const [menus] = menuOn('darwin', 'zh-CN');
    expect(menus?.map(({ label }) => label)).toEqual(['Tonebridge', '编辑', '窗口']);
    const entries = menus?.flatMap(({ submenu }) => submenu ?? []) ?? [];
    expect(entries.filter(({ type, label }) => type !== 'separator' && !label)).toEqual([]);
  });
});
