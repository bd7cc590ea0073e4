import { signsInByItself } from '../../shared/by-itself.ts';
import { formatIn } from '../../shared/messages/format.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import { hasRealCall } from '../../shared/practice.ts';
import type { AppState } from '../../shared/state.ts';
import type { TrayIcon } from './icons/tray-icons.ts';

/** What a menu entry does. */
export type TrayAction =
  | 'pass'
  | 'toggleToolbar'
  | 'signIn'
  | 'signOut'
  | 'activity'
  | 'settings'
  | 'practise'
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
  const { transmitBlock } = state;
  const sending = state.transmit.kind === 'sending';
  const pass = transmitBlock ? notice('tray.passBlocked', { reason: transmitBlock }) : notice('tray.pass');
  const shortcut = state.shortcut.registered ? { accelerator: state.shortcut.accelerator } : {};
  const toggle = notice(toolbarVisible ? 'tray.hideToolbar' : 'tray.showToolbar');
  return {
    icon,
    tooltip: text(notice('tray.tooltip', { status })),
    items: [
      { kind: 'status', label: text(status) },
      { kind: 'separator' },
      { ...action('pass', pass, transmitBlock === null && !sending), ...shortcut },
      action('toggleToolbar', toggle),
      { kind: 'separator' },
      action(...wayInOrOut(state)),
      action('activity', notice('tray.activity')),
      action('settings', notice('tray.settings')),
      hasRealCall(state)
        ? action('practise', notice('practice.openBlocked'), false)
        : action('practise', notice('practice.open')),
      { kind: 'separator' },
      action('quit', notice('tray.quit')),
    ],
  };
}

/** What the entry for signing in and out does, what it is called and whether it can be chosen. */
function wayInOrOut(state: AppState): [TrayAction, Notice, boolean] {
  const { kind } = state.session;
  if (signsInByItself(state)) return ['signOut', notice('tray.cancelSignIn'), true];
  if (kind === 'signedIn' || kind === 'signingOut') {
    return ['signOut', notice('tray.signOut'), kind === 'signedIn'];
  }
  return ['signIn', notice('tray.signIn'), kind !== 'signingIn'];
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
        return { icon: 'problem', status: notice('tray.status.waitingToSignIn') };
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
  if (connection.kind === 'reconnecting') {
    return { icon: 'problem', status: notice('tray.status.reconnecting', agent) };
  }
  if (connection.kind === 'reconciling') {
    return { icon: 'unsure', status: notice('tray.status.reconciling', agent) };
  }
  const inConference = call.kind === 'conference';
  if (inConference && ['refused', 'notSent', 'unknown'].includes(transmit.kind)) {
    return { icon: 'problem', status: notice('tray.status.transmitFailed', agent) };
  }
  if (callUnsure) return { icon: 'unsure', status: notice('tray.status.unsure', agent) };
  if (transmit.kind === 'passing') return { icon: 'passing', status: notice('tray.status.passing', agent) };
  if (transmit.kind === 'sending')
    return { icon: 'conference', status: notice('tray.status.sending', agent) };
  if (shortcut.accelerator !== '' && !shortcut.registered) {
    return { icon: 'problem', status: notice('tray.status.noShortcut', agent) };
  }
  if (inConference) return { icon: 'conference', status: notice('tray.status.conference', agent) };
  return { icon: 'ready', status: notice('tray.status.ready', agent) };
}
