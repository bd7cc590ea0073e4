import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { createAppStateStore } from '../agent/app-state.ts';
import { bindTongue } from './tongue.ts';

describe('the language of the program', () => {
  it('follows the operating system until a language is chosen, and changes at once', () => {
    const store = createAppStateStore();
    let settings = defaultSettings;
    let changed: (settings: Settings) => void = () => undefined;
    bindTongue(
      store,
      {
        get: () => settings,
        subscribe: (listener) => {
          changed = listener;
          return () => undefined;
        },
      },
      () => ['zh-CN', 'en-GB'],
    );
    expect(store.get().look).toMatchObject({ language: 'zh-CN', locale: 'zh-CN' });

    settings = { ...settings, language: 'en' };
    changed(settings);
    expect(store.get().look).toMatchObject({ language: 'en', locale: 'en-GB' });
  });
});
