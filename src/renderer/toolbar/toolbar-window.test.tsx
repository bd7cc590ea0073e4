// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AppState } from '../../shared/state.ts';
import { appStories, appStory } from '../stories/app-states.ts';
import { openToolbar } from './test-kit.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** For each story: what must be readable, and the name of the big button (null: there is none). */
const expected: Record<string, { texts: (string | RegExp)[]; button: string | null }> = {
  'signed-out': { texts: ['Agent ID', 'Password', 'Phone number'], button: null },
  'signed-out-kept': {
    texts: ['The gateway has ended the session. Sign in again.', /A password is kept/],
    button: null,
  },
  'signed-out-pressed': {
    texts: ['Agent ID', 'Nothing was sent', 'Not signed in. Sign in first.'],
    button: null,
  },
  resuming: { texts: ['Continuing your last session…'], button: null },
  'signing-in': { texts: ['Signing in at the gateway…'], button: null },
  'setting-skills': { texts: ['Setting your skills…'], button: null },
  'confirm-force': { texts: ['Agent 49999 is signed in elsewhere'], button: null },
  'signing-out': { texts: ['Signing out…'], button: null },
  'no-call': {
    texts: ['No call', 'Agent 49999', 'Ready', 'Online', /^No call\. Numbers can/],
    button: 'Pass numbers',
  },
  ended: { texts: ['Call ended'], button: 'Pass numbers' },
  ringing: { texts: ['Incoming call', 'Customer', '•••4567'], button: 'Pass numbers' },
  talking: { texts: ['Customer', /two-party call/], button: 'Pass numbers' },
  'talking-held': { texts: ['On hold', '欧阳文慧（贵宾客户）'], button: 'Pass numbers' },
  held: { texts: ['Call on hold', 'Customer', 'On hold'], button: 'Pass numbers' },
  dialling: { texts: ['Calling…', 'Payment line', 'On hold'], button: 'Pass numbers' },
  conference: {
    texts: ['Three-party call', 'The customer’s keys go to Payment line.'],
    button: 'Pass numbers',
  },
  'conference-long': { texts: [/^International Card/, '1:15:21'], button: 'Pass numbers' },
  'conference-chinese': { texts: ['中国工商银行信用卡自助语音服务支付专线'], button: 'Pass numbers' },
  'conference-many': { texts: ['Conference', 'Other party', /exactly three/], button: 'Pass numbers' },
  'one-left': { texts: ['One party has left', 'Has left'], button: 'Pass numbers' },
  sending: { texts: ['Sending to the gateway…'], button: 'Sending…' },
  passing: { texts: ['Passing numbers', /^since /], button: 'Pass again' },
  refused: { texts: ['Refused by the gateway', /error 10001/, /^at /], button: 'Pass numbers' },
  'not-sent': {
    texts: ['Did not reach the gateway', /^Not sent: The gateway gateway\.example\.com refused/],
    button: 'Pass numbers',
  },
  unknown: { texts: ['Not known whether it worked', /its answer was lost/], button: 'Pass numbers' },
  blocked: { texts: ['Nothing was sent', /two-party call/], button: 'Pass numbers' },
  'blocked-earlier': { texts: ['Nothing was sent', /has not answered yet/], button: 'Pass numbers' },
  'resuming-waiting': {
    texts: ['Continuing your last session…', 'Not connected yet', 'Next try in 5 sec', 'Cancel'],
    button: null,
  },
  'signing-in-waiting': {
    texts: ['Signing in at the gateway…', /authority this computer does not trust/, 'Cancel'],
    button: null,
  },
  reconnecting: {
    texts: [
      /did not answer in time/,
      'Next try in 5 sec',
      'As last known. It may have changed.',
      /^No connection/,
    ],
    button: 'Pass numbers',
  },
  'retrying-now': { texts: ['Trying now…', 'The connection to the gateway broke.'], button: 'Pass numbers' },
  'reconnecting-long': { texts: ['As last known. It may have changed.'], button: 'Pass numbers' },
  offline: { texts: ['Offline', 'Next try in 10 sec', /network is not reachable/], button: 'Pass numbers' },
  reconciling: {
    texts: [
      'Checking where the call stands…',
      'Checking',
      'As last known. It may have changed.',
      'Three-party call',
    ],
    button: 'Pass numbers',
  },
  'reconciling-idle': { texts: ['Checking where the call stands…', 'No call'], button: 'Pass numbers' },
  unsure: {
    texts: ['Not certain who is in the call', /^Events may have been missed/, 'Check the call'],
    button: 'Pass numbers',
  },
  'unsure-long': {
    texts: ['Check the call', /not known whether the calls are joined/],
    button: 'Pass numbers',
  },
  warnings: { texts: [/is taken by another program/, /keychain/], button: 'Pass numbers' },
  'closing-first': { texts: ['No call'], button: 'Pass numbers' },
  practising: { texts: ['Practice', /^Practice is on/, 'No call'], button: 'Pass numbers' },
  busy: { texts: ['Busy'], button: 'Pass numbers' },
  'wrap-up': { texts: ['Wrap-up'], button: 'Pass numbers' },
  rest: { texts: ['Resting'], button: 'Pass numbers' },
  'state-unknown': { texts: ['State not known', 'Not connected'], button: 'Pass numbers' },
};

const now = 1_700_000_000_000;

describe('toolbar window', () => {
  it('has an expectation for every story', () => {
    expect(appStories(now).map((story) => story.name)).toEqual(Object.keys(expected));
  });

  it.each(appStories(now).map((story) => [story.name, story.state] as const))(
    'shows %s',
    async (name, state) => {
      vi.useFakeTimers({ now, toFake: ['Date'] });
      await openToolbar(state);
      const { texts, button } = expected[name] ?? { texts: [], button: null };
      const shown = within(screen.getByRole('main'));
      for (const text of texts) expect(shown.getAllByText(text).length).toBeGreaterThan(0);
      const pass = screen.queryByRole('button', { name: /^(Pass|Sending)/ });
      expect(pass?.querySelector('.pass-label')?.textContent ?? null).toBe(button);
    },
  );

  it('says a reason once: the outcome leaves out what the button shows', async () => {
    await openToolbar(appStory('blocked'));
    expect(screen.getAllByText(/two-party call/)).toHaveLength(1);
  });

  it('opens the settings and hides itself from the header', async () => {
    const { main } = await openToolbar(appStory('no-call'));
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    fireEvent.click(screen.getByRole('button', { name: 'Hide the toolbar' }));
    expect(main.asked).toEqual([{ verb: 'openWindow', name: 'settings' }, { verb: 'closeWindow' }]);
  });

  it('follows the state that main pushes', async () => {
    const { patch } = await openToolbar(appStory('signed-out'));
    const { session, call }: AppState = appStory('conference');
    await patch({ session, call, transmitBlock: null });
    expect(screen.getByRole('heading', { name: 'Three-party call' })).toBeDefined();
  });

  it('gives a cut name in full as a tooltip', async () => {
    await openToolbar(appStory('conference-long'));
    const name = /^International Card Payments and Refunds, Northern Region/;
    expect(screen.getByTitle(name).textContent).toMatch(name);
  });
});
