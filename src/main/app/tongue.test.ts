import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { createAppStateStore } from '../agent/app-state.ts';
import type { MenuPort } from '../desktop/app-menu.ts';
import { bindTongue } from './tongue.ts';

describe('the language of the program', () => {
  it('follows the operating system until a language is chosen, and changes at once', () => {
    const store = createAppStateStore();
    let menus = 0;
    let settings = defaultSettings;
    let listener: (settings: Settings) => void = () => undefined;
    const change = (edits: Partial<Settings>) => {
      settings = { ...settings, ...edits };
      listener(settings);
    };
    bindTongue(
      {
        app: { getPreferredSystemLanguages: () => ['zh-CN', 'en-GB'] },
        Menu: {
          buildFromTemplate: () => ({}) as ReturnType<MenuPort['buildFromTemplate']>,
          setApplicationMenu: () => {
            menus += 1;
          },
        },
      },
      store,
      {
        get: () => settings,
        subscribe: (next) => {
          listener = next;
          return () => undefined;
        },
      },
    );
    expect(store.get().look).toMatchObject({ language: 'zh-CN', locale: 'zh-CN' });
    expect(menus).toBe(1);

    change({ language: 'en' });
    expect(store.get().look).toMatchObject({ language: 'en', locale: 'en-GB' });
    change({ alwaysOnTop: false });
    expect(menus).toBe(2);
  });
});
