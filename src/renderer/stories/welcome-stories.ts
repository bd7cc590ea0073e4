import { type Notice, notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';
import type { AppState } from '../../shared/state.ts';
import { type WelcomeStep, type WelcomeView, welcomeSteps } from '../../shared/welcome.ts';
import { freshState, practiceRun } from './practice-states.ts';
import { emptySettings, usualSettings } from './settings-values.ts';
import type { Story } from './story.ts';

const submit = 'button[type=submit]';
const never = <T>(): Promise<T> => new Promise<T>(() => undefined);
const host = 'gateway.example.com:8043';

/** The first run at a step. */
function at(
  step: WelcomeStep,
  name: string,
  state: Partial<AppState> = {},
  settings: Settings = emptySettings,
): Story {
  const view: WelcomeView = {
    steps: welcomeSteps,
    step,
    draft: step === 'gateway' ? { gateway: `https://${host}` } : {},
  };
  return {
    name,
    state: { ...freshState, ...state },
    settings,
    api: { getWelcome: () => Promise.resolve(view) },
  };
}

/** The gateway step after the check has come to this. */
function checked(name: string, field: 'gateway' | 'caFile', told: Notice): Story {
  const story = at('gateway', name);
  return {
    ...story,
    api: { ...story.api, checkGateway: () => Promise.resolve({ ok: false, notice: told, field }) },
    play: async (hands) => {
      await hands.press(submit);
      await hands.see('.field-error');
    },
  };
}

const good = at('gateway', 'gateway-good');
const checking = at('gateway', 'gateway-checking');
const signedIn: Partial<AppState> = { session: { kind: 'signedIn', agentId: '49999', agentState: 'ready' } };

/**
 * What the first run can look like.
 *
 * @param now ms since the epoch that calls are counted from.
 */
export function welcomeStories(now: number): Story[] {
  return [
    at('gateway', 'gateway'),
    { ...checking, api: { ...checking.api, checkGateway: never }, play: (hands) => hands.press(submit) },
    {
      ...good,
      play: async (hands) => {
        await hands.press(submit);
        await hands.see('.tone-good');
      },
    },
    checked('gateway-no-port', 'gateway', notice('input.gatewayPort', { example: `https://${host}` })),
    checked('gateway-refused', 'gateway', notice('failure.refused', { host })),
    checked('gateway-untrusted', 'caFile', notice('failure.tlsUnknownCa', { host })),
    at('shortcut', 'shortcut', { practice: { kind: 'trying', heardAt: null } }),
    at('shortcut', 'shortcut-heard', { practice: { kind: 'trying', heardAt: 1 } }),
    at('shortcut', 'shortcut-dead', {
      shortcut: { accelerator: 'CommandOrControl+Shift+F9', registered: false },
    }),
    at('practice', 'practice'),
    at('practice', 'practice-press', { practice: practiceRun('press', now) }),
    at('practice', 'practice-done', { practice: practiceRun('done', now) }),
    at('signIn', 'sign-in-no-gateway'),
    at('signIn', 'sign-in', {}, { ...usualSettings, agentId: '', phoneNumber: '' }),
    at('signIn', 'signing-in', { session: { kind: 'signingIn', step: 'signingIn' } }, usualSettings),
    at('signIn', 'sign-in-elsewhere', { session: { kind: 'confirmForce', agentId: '49999' } }, usualSettings),
    at('signIn', 'ready', signedIn, usualSettings),
  ];
}

/**
 * What the practice window can look like.
 *
 * @param now ms since the epoch that calls are counted from.
 */
export function practiceStories(now: number): Story[] {
  return [
    { name: 'begin', state: freshState },
    ...(['ringing', 'talking', 'dialling', 'press', 'passing', 'done'] as const).map((step) => ({
      name: step,
      state: { ...freshState, practice: practiceRun(step, now) },
    })),
    {
      name: 'no-shortcut',
      state: {
        ...freshState,
        shortcut: { accelerator: 'CommandOrControl+Shift+F9', registered: false },
        practice: practiceRun('press', now),
      },
    },
    {
      name: 'too-early',
      state: {
        ...freshState,
        practice: {
          ...practiceRun('talking', now),
          transmit: { kind: 'blocked', notice: { key: 'block.talking' }, at: now - 2000 },
        },
      },
    },
    {
      name: 'real-call',
      state: { ...freshState, practice: { kind: 'off', notice: { key: 'practice.realCall' } } },
    },
  ];
}
