import { signsInByItself } from '../../shared/by-itself.ts';
import type { MessageKey } from '../../shared/messages/catalogue.ts';
import { formatIn } from '../../shared/messages/format.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import { hasRealCall } from '../../shared/practice.ts';
import type { AppState, TransmitView } from '../../shared/state.ts';
import type { TrayIcon } from './icons/tray-icons.ts';

/** What a menu entry does. */
export type TrayAction =
  | 'pass'
  | 'connect'
  | 'cancelConnect'
  | 'toggleToolbar'
  | 'signIn'
  | 'signOut'
  | 'activity'
  | 'settings'
  | 'practise'
  | 'help'
  | 'restart'
  | 'quit';

export type TrayItem =
  | { readonly kind: 'status'; readonly label: string }
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'action';
      readonly action: TrayAction;
      readonly label: string;
      readonly enabled: boolean;
      /** The global shortcut that does the same, for showing only. */
      readonly accelerator?: string;
    };

/** Everything the tray shows, as plain data. */
export interface TrayModel {
  readonly icon: TrayIcon;
  readonly tooltip: string;
  readonly items: readonly TrayItem[];
}

/**
 * What the tray shows of a state, in the language of the state.
 *
 * @param toolbarVisible decides between "show" and "hide".
 */
export function trayModel(state: AppState, toolbarVisible: boolean): TrayModel {
  const text = (message: Notice) => formatIn(state.look.language, message);
  const { icon, status } = summary(state);
  const action = (name: TrayAction, message: Notice, enabled = true): TrayItem => ({
    kind: 'action',
    action: name,
    label: text(message),
    enabled,
  });
  const shortcut = state.shortcut.registered ? { accelerator: state.shortcut.accelerator } : {};
  const toggle = notice(toolbarVisible ? 'tray.hideToolbar' : 'tray.showToolbar');
  return {
    icon,
    tooltip: text(notice('tray.tooltip', { status })),
    items: [
      { kind: 'status', label: text(status) },
      { kind: 'separator' },
      { ...action(...pass(state)), ...shortcut },
      ...connectItem(state, action),
      action('toggleToolbar', toggle),
      { kind: 'separator' },
      action(...wayInOrOut(state)),
      action('activity', notice('tray.activity')),
      action('settings', notice('tray.settings')),
      hasRealCall(state)
        ? action('practise', notice('practice.openBlocked'), false)
        : action('practise', notice('practice.open')),
      action('help', notice('tray.help')),
      ...updateItems(state).map((entry) => action(...entry)),
      { kind: 'separator' },
      action('quit', notice('tray.quit')),
    ],
  };
}

/** What an entry does, what it is called and whether it can be chosen. One that can't says why. */
type Entry = [TrayAction, Notice, boolean];

function pass({ transmit, transmitBlock }: AppState): Entry {
  if (transmitBlock) return ['pass', notice('tray.passBlocked', { reason: transmitBlock }), false];
  if (transmit.kind === 'sending') return ['pass', notice('tray.passSending'), false];
  return ['pass', notice(transmit.kind === 'passing' ? 'tray.passAgain' : 'tray.pass'), true];
}

/** Connecting an IVR is offered where there is one to connect. */
function connectItem(
  { connect, flow, connectShortcut }: AppState,
  action: (name: TrayAction, message: Notice, enabled?: boolean) => TrayItem,
): TrayItem[] {
  if (flow.kind === 'running') {
    return [action('cancelConnect', notice('tray.cancelConnect', { ivr: flow.ivr }), flow.cancellable)];
  }
  if (connect.ivr === null) return [];
  const { ivr, block } = connect;
  const { accelerator, registered } = connectShortcut;
  const item = block
    ? action('connect', notice('tray.connectBlocked', { ivr, reason: block }), false)
    : action('connect', notice('tray.connect', { ivr }));
  return [{ ...item, ...(registered && accelerator !== '' ? { accelerator } : {}) }];
}

/** Nothing, or the way to an update that is ready; during a call it says why not now. */
function updateItems({ update, call }: AppState): Entry[] {
  if (update.kind !== 'ready') return [];
  const free = call.kind === 'none' || call.kind === 'ended';
  return [
    ['restart', notice(free ? 'update.trayReady' : 'update.trayInCall', { version: update.version }), free],
  ];
}

function wayInOrOut(state: AppState): Entry {
  if (signsInByItself(state)) return ['signOut', notice('tray.cancelSignIn'), true];
  switch (state.session.kind) {
    case 'signedIn':
      return ['signOut', notice('tray.signOut'), true];
    case 'signingOut':
      return ['signOut', notice('tray.signOutRunning'), false];
    case 'signingIn':
      return ['signIn', notice('tray.signInRunning'), false];
    default:
      return ['signIn', notice('tray.signIn'), true];
  }
}

interface Summary {
  readonly icon: TrayIcon;
  readonly status: Notice;
}

function summary(state: AppState): Summary {
  const { session } = state;
  switch (session.kind) {
    case 'signedOut':
      return session.notice
        ? { icon: 'problem', status: session.notice }
        : { icon: 'signedOut', status: notice('tray.status.signedOut') };
    case 'signingIn':
      if (state.connection.kind === 'reconnecting') {
        return { icon: 'reconnecting', status: notice('tray.status.waitingToSignIn') };
      }
      return {
        icon: 'signedOut',
        status: notice(session.step === 'resuming' ? 'tray.status.resuming' : 'tray.status.signingIn'),
      };
    case 'confirmForce':
      return { icon: 'problem', status: notice('tray.status.confirmForce') };
    case 'signingOut':
      return { icon: 'signedOut', status: notice('tray.status.signingOut') };
    case 'signedIn':
      return signedInSummary(state, { agentId: session.agentId });
  }
}

/** What goes wrong comes first, then what the agent can do, then that nothing is going on. */
function signedInSummary(state: AppState, agent: Readonly<Record<string, string>>): Summary {
  const { connection, transmit, call, callUnsure, shortcut } = state;
  const show = (icon: TrayIcon, key: MessageKey): Summary => ({ icon, status: notice(key, agent) });
  const connecting = flowStatus(state, agent);
  if (connecting) return connecting;
  if (connection.kind === 'reconnecting') return show('reconnecting', 'tray.status.reconnecting');
  if (connection.kind === 'reconciling') return show('unsure', 'tray.status.reconciling');
  const failed = call.kind === 'conference' ? failures[transmit.kind] : undefined;
  if (failed) return show(...failed);
  if (callUnsure) return show('unsure', 'tray.status.unsure');
  if (transmit.kind === 'passing') return show('passing', 'tray.status.passing');
  if (transmit.kind === 'sending') return show('conference', 'tray.status.sending');
  if (shortcut.accelerator !== '' && !shortcut.registered) return show('problem', 'tray.status.noShortcut');
  const icon = call.kind === 'conference' ? 'conference' : 'ready';
  if (transmit.kind === 'blocked') return show(icon, 'tray.status.blocked');
  if (call.kind === 'conference') return show(icon, 'tray.status.conference');
  if (call.kind === 'none' || call.kind === 'ended') return show(icon, 'tray.status.ready');
  return { icon, status: notice('tray.status.call', { ...agent, call: notice(`call.${call.kind}`) }) };
}

/** A flow under way, and a customer who waits because of one, come before everything else. */
function flowStatus({ flow, warnings }: AppState, agent: Readonly<Record<string, string>>): Summary | null {
  if (warnings.some(({ key }) => key === 'warning.customerHeld' || key === 'warning.customerHeldOffline')) {
    return { icon: 'problem', status: notice('tray.status.customerHeld', agent) };
  }
  if (flow.kind === 'running') {
    return { icon: 'conference', status: notice('tray.status.connecting', { ...agent, ivr: flow.ivr }) };
  }
  if (flow.kind === 'wayBack') return { icon: 'conference', status: notice('tray.status.wayBack', agent) };
  return null;
}

/** A press that came to nothing, or of which nobody knows what it came to. */
const failures: Readonly<Partial<Record<TransmitView['kind'], readonly [TrayIcon, MessageKey]>>> = {
  refused: ['problem', 'tray.status.refused'],
  notSent: ['problem', 'tray.status.notSent'],
  unknown: ['unsure', 'tray.status.unknown'],
};
