import { describe, expect, it } from 'vitest';
import { type AppState, initialState, type PartyView, type TransmitView } from '../../shared/state.ts';
import { type TrayAction, trayModel } from './tray-model.ts';

const signedIn: AppState = {
  ...initialState,
  session: { kind: 'signedIn', agentId: '101', agentState: 'ready' },
  connection: { kind: 'online' },
  shortcut: { accelerator: 'Ctrl+Shift+F9', registered: true },
  transmitBlock: { key: 'block.noCall' },
};
const party: PartyView = { role: 'ivr', name: 'Bank', masked: '***93' };
const conference: AppState = {
  ...signedIn,
  call: { kind: 'conference', parties: [party, party], since: 0 },
  transmitBlock: null,
};
const talking: AppState = { ...signedIn, call: { kind: 'talking', party, held: null, since: 0 } };
const transmitting = (transmit: TransmitView): AppState => ({ ...conference, transmit });
const failed = { key: 'failure.reset' } as const;
const failing: AppState['connection'] = { kind: 'reconnecting', attempt: 1, retryAt: 0, reason: failed };
const signingIn = (step: 'resuming' | 'signingIn'): AppState => ({
  ...initialState,
  session: { kind: 'signingIn', step },
});

describe('trayModel', () => {
  it.each<[string, AppState, string, string]>([
    ['signed out', initialState, 'signedOut', 'Signed out'],
    [
      'signed out by the gateway',
      {
        ...initialState,
        session: { kind: 'signedOut', notice: { key: 'session.expired' }, passwordKept: false },
      },
      'problem',
      'The gateway no longer knows this session. Sign in again.',
    ],
    ['signing in', signingIn('signingIn'), 'signedOut', 'Signing in…'],
    ['continuing a session', signingIn('resuming'), 'signedOut', 'Continuing your last session…'],
    [
      'continuing a session without connection',
      { ...signingIn('resuming'), connection: failing },
      'reconnecting',
      'Not signed in yet: no connection to the gateway, trying again',
    ],
    [
      'asked about another sign-in',
      { ...initialState, session: { kind: 'confirmForce', agentId: '101' } },
      'problem',
      'Signed in elsewhere: your answer is needed',
    ],
    [
      'signing out',
      { ...initialState, session: { kind: 'signingOut', agentId: '101' } },
      'signedOut',
      'Signing out…',
    ],
    ['signed in', signedIn, 'ready', 'Agent 101 signed in'],
    [
      'without connection',
      { ...conference, connection: failing, callUnsure: true },
      'reconnecting',
      'Agent 101: no connection to the gateway, trying again',
    ],
    [
      'finding out where things stand',
      { ...conference, connection: { kind: 'reconciling' }, callUnsure: true },
      'unsure',
      'Agent 101: checking where the call stands…',
    ],
    [
      'not certain of the call',
      { ...transmitting({ kind: 'passing', since: 0 }), callUnsure: true },
      'unsure',
      'Agent 101: not certain who is in the call, check it in the toolbar',
    ],
    [
      'a refusal in a call that is not certain',
      { ...transmitting({ kind: 'refused', notice: failed, at: 0 }), callUnsure: true },
      'problem',
      'Agent 101: the gateway refused to pass the numbers',
    ],
    ['in a conference', conference, 'conference', 'Agent 101: in a conference'],
    [
      'sending',
      transmitting({ kind: 'sending', since: 0 }),
      'conference',
      'Agent 101: asking the gateway to pass the numbers…',
    ],
    [
      'passing',
      transmitting({ kind: 'passing', since: 0 }),
      'passing',
      'Agent 101: numbers are being passed to the IVR',
    ],
    [
      'refused',
      transmitting({ kind: 'refused', notice: failed, at: 0 }),
      'problem',
      'Agent 101: the gateway refused to pass the numbers',
    ],
    [
      'not sent',
      transmitting({ kind: 'notSent', notice: failed, at: 0 }),
      'problem',
      'Agent 101: the numbers are not passed, nothing reached the gateway',
    ],
    [
      'unknown outcome',
      transmitting({ kind: 'unknown', notice: failed, at: 0 }),
      'unsure',
      'Agent 101: not known whether the numbers are passed, ask the customer',
    ],
    [
      'blocked press',
      transmitting({ kind: 'blocked', notice: failed, at: 0 }),
      'conference',
      'Agent 101: the last press sent nothing',
    ],
    ['in a two-party call', talking, 'ready', 'Agent 101: In a call'],
    [
      'a ringing call',
      { ...talking, call: { kind: 'ringing', party, since: 0 } },
      'ready',
      'Agent 101: Incoming call',
    ],
    ['after a call', { ...signedIn, call: { kind: 'ended', since: 0 } }, 'ready', 'Agent 101 signed in'],
    [
      'a press without a call',
      { ...signedIn, transmit: { kind: 'blocked', notice: failed, at: 0 } },
      'ready',
      'Agent 101: the last press sent nothing',
    ],
    [
      'a refusal of a conference that is over',
      { ...signedIn, transmit: { kind: 'refused', notice: failed, at: 0 } },
      'ready',
      'Agent 101 signed in',
    ],
    [
      'a shortcut that does not work',
      { ...conference, shortcut: { accelerator: 'F9', registered: false } },
      'problem',
      'Agent 101: the shortcut does not work, use the button',
    ],
  ])('%s', (_name, state, icon, status) => {
    const model = trayModel(state, true);
    expect(model.icon).toBe(icon);
    expect(model.tooltip).toBe(`Tonebridge: ${status}`);
    expect(model.items[0]).toEqual({ kind: 'status', label: status });
  });

  const item = (state: AppState, action: TrayAction, visible = false) =>
    trayModel(state, visible).items.find((each) => each.kind === 'action' && each.action === action);

  it('offers to pass numbers only when a press would be sent, and says why not', () => {
    expect(item(conference, 'pass')).toMatchObject({
      enabled: true,
      label: 'Pass the numbers',
      accelerator: 'Ctrl+Shift+F9',
    });
    const sending = transmitting({ kind: 'sending', since: 0 });
    expect(item(sending, 'pass')).toMatchObject({
      enabled: false,
      label: 'Pass the numbers – the gateway is being asked',
    });
    const passing = transmitting({ kind: 'passing', since: 0 });
    expect(item(passing, 'pass')).toMatchObject({ enabled: true, label: 'Pass the numbers again' });
    expect(item(initialState, 'pass')).toMatchObject({
      enabled: false,
      label: 'Pass the numbers – Not signed in. Sign in first.',
    });
    const dead: AppState = { ...conference, shortcut: { accelerator: 'F9', registered: false } };
    expect(item(dead, 'pass')).not.toHaveProperty('accelerator');
  });

  it('offers to show or to hide the toolbar', () => {
    expect(item(signedIn, 'toggleToolbar', false)).toMatchObject({ label: 'Show the toolbar' });
    expect(item(signedIn, 'toggleToolbar', true)).toMatchObject({ label: 'Hide the toolbar' });
  });

  it('offers to sign in or out, whichever makes sense', () => {
    expect(item(initialState, 'signIn')).toMatchObject({ enabled: true });
    expect(item(initialState, 'signOut')).toBeUndefined();
    expect(item(signingIn('signingIn'), 'signIn')).toMatchObject({
      enabled: false,
      label: 'Sign in – already under way',
    });
    const byItself = [signingIn('resuming'), { ...signingIn('signingIn'), connection: failing }];
    for (const state of byItself) {
      expect(item(state, 'signOut')).toMatchObject({ enabled: true, label: 'Cancel signing in' });
      expect(item(state, 'signIn')).toBeUndefined();
    }
    expect(item(signedIn, 'signOut')).toMatchObject({ enabled: true });
    expect(item(signedIn, 'signIn')).toBeUndefined();
    const signingOut: AppState = { ...initialState, session: { kind: 'signingOut', agentId: '101' } };
    expect(item(signingOut, 'signOut')).toMatchObject({
      enabled: false,
      label: 'Sign out – already under way',
    });
  });

  it('always offers activity, settings, help and quit, and shows no number', () => {
    for (const state of [initialState, signedIn, conference, talking]) {
      for (const name of ['activity', 'settings', 'help', 'quit'] as const) {
        expect(item(state, name)).toMatchObject({ enabled: true });
      }
      expect(JSON.stringify(trayModel(state, true))).not.toContain('93');
    }
  });
});
