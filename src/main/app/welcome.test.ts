import { beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import type { WelcomeRecord } from '../storage/welcome-store.ts';
import { createWelcome } from './welcome.ts';

const setUpSettings: Settings = {
  ...defaultSettings,
  gateway: 'https://gw.example.com:8043',
  agentId: '101',
};

describe('createWelcome', () => {
  let record: WelcomeRecord;
  let settings: Settings;
  let managed: string[];
  const welcome = createWelcome({
    store: {
      load: () => record,
      save: (next) => {
        record = next;
      },
    },
    settings: () => settings,
    managed: () => managed,
  });

  beforeEach(() => {
    record = { done: false, progress: null };
    settings = defaultSettings;
    managed = [];
  });

  it.each<[Partial<Settings>, boolean]>([
    [{}, false],
    [{ gateway: '' }, true],
    [{ agentId: '' }, true],
  ])('with %o missing from a program that is set up: needed is %s', (missing, needed) => {
    settings = { ...setUpSettings, ...missing };
    expect(welcome.isNeeded()).toBe(needed);
  });

  it('is not needed any more once it was finished or skipped', () => {
    welcome.finish();
    expect(welcome.isNeeded()).toBe(false);
  });

  it('goes on where it was left, with what was typed', () => {
    expect(welcome.view()).toEqual({
      steps: ['gateway', 'shortcut', 'practice', 'signIn'],
      step: 'gateway',
      draft: {},
    });
    welcome.keep({ step: 'signIn', draft: { agentId: '10' } });
    expect(welcome.view()).toMatchObject({ step: 'signIn', draft: { agentId: '10' } });
    expect(welcome.isNeeded()).toBe(true);
  });

  it('begins anew when it is opened again after its end', () => {
    welcome.keep({ step: 'signIn', draft: { agentId: '10' } });
    welcome.finish();
    expect(welcome.view()).toMatchObject({ step: 'gateway', draft: {} });
    welcome.keep({ step: 'shortcut', draft: {} });
    expect(welcome.isNeeded()).toBe(false);
  });

  it('asks for no gateway that a policy prescribes', () => {
    managed = ['gateway'];
    expect(welcome.view()).toEqual({
      steps: ['shortcut', 'practice', 'signIn'],
      step: 'shortcut',
      draft: {},
    });
    welcome.keep({ step: 'gateway', draft: {} });
    expect(welcome.view().step).toBe('shortcut');
  });
});
