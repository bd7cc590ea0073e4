import { type AppState, initialState, type PartyView } from '../../shared/state.ts';
import { controlsOf } from './call-states.ts';
import { doubtStories } from './doubt-states.ts';
import { practiceRun } from './practice-states.ts';

/** A state that a window can be in, under a name that says which. */
export interface AppStory {
  readonly name: string;
  readonly state: AppState;
}

const customer: PartyView = { role: 'customer', name: null, masked: '•••••••4567' };
const ivr: PartyView = { role: 'ivr', name: 'Payment line', masked: '•••93' };
const chineseCustomer: PartyView = { role: 'customer', name: '欧阳文慧（贵宾客户）', masked: '•••••••8888' };
const chineseIvr: PartyView = {
  role: 'ivr',
  name: '中国工商银行信用卡自助语音服务支付专线',
  masked: '•••95588',
};
const longIvr: PartyView = {
  role: 'ivr',
  name: 'International Card Payments and Refunds, Northern Region (test)',
  masked: '•••••••••••••••••••••093',
};
const unnamed: PartyView = { role: 'unknown', name: null, masked: '' };

/**
 * Every state of every union in the application state, for tests and for looking at.
 *
 * @param now ms since the epoch that calls and countdowns are counted from.
 */
export function appStories(now: number): AppStory[] {
  const ago = (seconds: number) => now - seconds * 1000;
  const signedOut: AppState = { ...initialState };
  const ready: AppState = {
    ...initialState,
    session: { kind: 'signedIn', agentId: '49999', agentState: 'ready' },
    connection: { kind: 'online' },
    shortcut: { accelerator: 'CommandOrControl+Shift+F9', registered: true },
    transmitBlock: { key: 'block.noCall' },
  };
  const inCall: AppState = {
    ...ready,
    session: { kind: 'signedIn', agentId: '49999', agentState: 'talking' },
  };
  const conference: AppState = {
    ...inCall,
    call: { kind: 'conference', parties: [customer, ivr], since: ago(201) },
    transmitBlock: null,
  };
  const host = { host: 'gateway.example.com' };

  const stories: AppStory[] = [
    { name: 'signed-out', state: signedOut },
    {
      name: 'signed-out-kept',
      state: {
        ...signedOut,
        session: { kind: 'signedOut', notice: { key: 'session.shutdown' }, passwordKept: true },
      },
    },
    {
      name: 'signed-out-pressed',
      state: {
        ...signedOut,
        transmit: { kind: 'blocked', notice: { key: 'block.signedOut' }, at: ago(1) },
      },
    },
    { name: 'resuming', state: { ...signedOut, session: { kind: 'signingIn', step: 'resuming' } } },
    { name: 'signing-in', state: { ...signedOut, session: { kind: 'signingIn', step: 'signingIn' } } },
    {
      name: 'setting-skills',
      state: { ...signedOut, session: { kind: 'signingIn', step: 'settingSkills' } },
    },
    { name: 'confirm-force', state: { ...signedOut, session: { kind: 'confirmForce', agentId: '49999' } } },
    { name: 'signing-out', state: { ...ready, session: { kind: 'signingOut', agentId: '49999' } } },
    { name: 'no-call', state: ready },
    { name: 'ended', state: { ...ready, call: { kind: 'ended', since: ago(2) } } },
    {
      name: 'ringing',
      state: {
        ...inCall,
        call: { kind: 'ringing', party: customer, since: ago(4) },
        transmitBlock: { key: 'block.ringing' },
      },
    },
    {
      name: 'talking',
      state: {
        ...inCall,
        call: { kind: 'talking', party: customer, held: null, since: ago(63) },
        transmitBlock: { key: 'block.talking' },
      },
    },
    {
      name: 'talking-held',
      state: {
        ...inCall,
        call: { kind: 'talking', party: longIvr, held: chineseCustomer, since: ago(80) },
        transmitBlock: { key: 'block.talking' },
      },
    },
    {
      name: 'held',
      state: {
        ...inCall,
        call: { kind: 'held', party: customer, since: ago(90) },
        transmitBlock: { key: 'block.held' },
      },
    },
    {
      name: 'dialling',
      state: {
        ...inCall,
        call: { kind: 'dialling', party: ivr, held: customer, since: ago(7) },
        transmitBlock: { key: 'block.dialling' },
      },
    },
    { name: 'conference', state: conference },
    {
      name: 'conference-long',
      state: {
        ...conference,
        call: { kind: 'conference', parties: [chineseCustomer, longIvr], since: ago(4521) },
      },
    },
    {
      name: 'conference-chinese',
      state: {
        ...conference,
        call: { kind: 'conference', parties: [chineseCustomer, chineseIvr], since: ago(75) },
      },
    },
    {
      name: 'conference-many',
      state: {
        ...conference,
        call: { kind: 'conference', parties: [customer, ivr, unnamed], since: ago(75) },
        transmitBlock: { key: 'block.multiParty' },
      },
    },
    {
      name: 'one-left',
      state: {
        ...inCall,
        call: { kind: 'oneLeft', party: customer, left: ivr, since: ago(260) },
        transmitBlock: { key: 'block.oneLeft' },
      },
    },
    { name: 'sending', state: { ...conference, transmit: { kind: 'sending', since: ago(0) } } },
    { name: 'passing', state: { ...conference, transmit: { kind: 'passing', since: ago(42) } } },
    {
      name: 'refused',
      state: {
        ...conference,
        transmit: {
          kind: 'refused',
          notice: { key: 'retcode.platform', params: { retcode: '10001', message: '' } },
          at: ago(3),
        },
      },
    },
    {
      name: 'not-sent',
      state: {
        ...conference,
        transmit: {
          kind: 'notSent',
          notice: {
            key: 'transmit.notSent',
            params: { cause: { key: 'failure.refused', params: host } },
          },
          at: ago(3),
        },
      },
    },
    {
      name: 'unknown',
      state: {
        ...conference,
        transmit: {
          kind: 'unknown',
          notice: { key: 'transmit.unknown', params: { cause: { key: 'failure.reset' } } },
          at: ago(3),
        },
      },
    },
    {
      name: 'blocked',
      state: {
        ...inCall,
        call: { kind: 'talking', party: customer, held: null, since: ago(63) },
        transmitBlock: { key: 'block.talking' },
        transmit: { kind: 'blocked', notice: { key: 'block.talking' }, at: ago(1) },
      },
    },
    {
      name: 'blocked-earlier',
      state: {
        ...conference,
        transmit: { kind: 'blocked', notice: { key: 'block.dialling' }, at: ago(20) },
      },
    },
    ...doubtStories(now, { signedOut, ready, conference }),
    {
      name: 'warnings',
      state: {
        ...conference,
        shortcut: { accelerator: 'CommandOrControl+Shift+F9', registered: false },
        warnings: [
          {
            key: 'warning.shortcutTaken',
            params: { accelerator: 'Ctrl+Shift+F9', action: { key: 'shortcut.name.pass' } },
          },
          { key: 'warning.keychain', params: { reason: { key: 'keychain.locked' } } },
        ],
      },
    },
    { name: 'closing-first', state: { ...ready, closeHint: true } },
    { name: 'practising', state: { ...ready, practice: practiceRun('ringing', now) } },
    { name: 'busy', state: { ...ready, session: { kind: 'signedIn', agentId: '101', agentState: 'busy' } } },
    {
      name: 'wrap-up',
      state: { ...ready, session: { kind: 'signedIn', agentId: '101', agentState: 'wrapUp' } },
    },
    { name: 'rest', state: { ...ready, session: { kind: 'signedIn', agentId: '101', agentState: 'rest' } } },
    {
      name: 'state-unknown',
      state: {
        ...ready,
        session: { kind: 'signedIn', agentId: '101', agentState: 'unknown' },
        connection: { kind: 'none' },
      },
    },
  ];
  return stories.map(({ name, state }) => ({ name, state: { ...state, controls: controlsOf(state) } }));
}

/** The story with that name; throws when there is none. */
export function appStory(name: string, now = Date.now()): AppState {
  const found = appStories(now).find((story) => story.name === name);
  if (found === undefined) throw new Error(`No story is called ${name}.`);
  return found.state;
}
