import {
  type CallContext,
  type ConnectView,
  type ControlOutcome,
  type ControlsView,
  controlNames,
  type FlowView,
  type ReadinessView,
} from './call-control.ts';
import type { Tongue } from './language.ts';
import { type Notice, notice } from './notice.ts';
import type { PracticeView } from './practice.ts';
import type { Settings, ToolbarSize } from './settings.ts';
import type { ShortcutAction } from './shortcuts.ts';
import type { AboutView, UpdateView } from './update.ts';

/**
 * What windows draw. Main owns the one instance; windows get it whole once and then only the slices that
 * changed. It holds no secret, and numbers only masked. Times are milliseconds since the epoch.
 */
export interface AppState {
  readonly session: SessionView;
  readonly connection: ConnectionView;
  readonly call: CallView;
  /** Events may have been lost, and the gateway can't be asked about just this without starting over. */
  readonly callUnsure: boolean;
  readonly transmit: TransmitView;
  /** Why the key would do nothing now; null when a press would be sent to the gateway. */
  readonly transmitBlock: Notice | null;
  readonly callContext: CallContext | null;
  readonly controls: ControlsView;
  readonly controlOutcome: ControlOutcome | null;
  readonly flow: FlowView;
  readonly connect: ConnectView;
  readonly readiness: ReadinessView;
  /** The shortcut that passes the numbers. */
  readonly shortcut: ShortcutView;
  /** The one that shows and hides the toolbar; its accelerator is empty when there is none. */
  readonly toolbarShortcut: ShortcutView;
  /** The one that connects an IVR; empty when there is none. */
  readonly connectShortcut: ShortcutView;
  readonly shortcutUse: ShortcutUseView;
  readonly shortcutReach: ShortcutReachView;
  /** Settings that the administrator has locked. */
  readonly managed: readonly (keyof Settings)[];
  /** Standing warnings (shortcut taken, keychain unavailable, settings file broken…). */
  readonly warnings: readonly Notice[];
  readonly look: LookView;
  readonly practice: PracticeView;
  /** The toolbar is being closed for the first time ever; before it hides, it says that the program goes on. */
  readonly closeHint: boolean;
  readonly update: UpdateView;
  readonly about: AboutView;
}

export type SessionView =
  /** `notice` says why, when it wasn't the agent who signed out; `passwordKept` allows an empty password. */
  | { readonly kind: 'signedOut'; readonly notice: Notice | null; readonly passwordKept: boolean }
  | { readonly kind: 'signingIn'; readonly step: 'resuming' | 'signingIn' | 'settingSkills' }
  /** The gateway says the agent is signed in elsewhere: ask before taking over. */
  | { readonly kind: 'confirmForce'; readonly agentId: string }
  | { readonly kind: 'signedIn'; readonly agentId: string; readonly agentState: AgentStateView }
  | { readonly kind: 'signingOut'; readonly agentId: string };

export type AgentStateView = 'unknown' | 'ready' | 'busy' | 'wrapUp' | 'talking' | 'rest';

export type ConnectionView =
  /** Signed out: there is no connection to keep. */
  | { readonly kind: 'none' }
  | { readonly kind: 'online' }
  /** Back after a failure or a sleep; finding out what happened meanwhile. */
  | { readonly kind: 'reconciling' }
  /** Failed polls in a row, and when the next try starts. */
  | {
      readonly kind: 'reconnecting';
      readonly attempt: number;
      readonly retryAt: number;
      readonly reason: Notice;
    };

/** Somebody in the call other than the agent. */
export interface PartyView {
  readonly role: 'customer' | 'ivr' | 'unknown';
  /** Name from the IVR directory, else null. */
  readonly name: string | null;
  /** The number with all but its last digits masked; empty when the gateway did not say. */
  readonly masked: string;
}

export type CallView =
  | { readonly kind: 'none' }
  /** The call is over; shown for a moment. */
  | { readonly kind: 'ended'; readonly since: number }
  | { readonly kind: 'ringing'; readonly party: PartyView; readonly since: number }
  /** `held`: another call of this agent that waits on hold. */
  | {
      readonly kind: 'talking';
      readonly party: PartyView;
      readonly held: PartyView | null;
      readonly since: number;
    }
  | { readonly kind: 'held'; readonly party: PartyView; readonly since: number }
  | {
      readonly kind: 'dialling';
      readonly party: PartyView;
      readonly held: PartyView | null;
      readonly since: number;
    }
  /** Three parties when `parties` has two entries; only then numbers can be passed. */
  | {
      readonly kind: 'conference';
      readonly parties: readonly PartyView[];
      readonly since: number;
      /** The gateway's name for it, for the audit trail; not there when the gateway did not say. */
      readonly callid?: string;
    }
  /** A conference that became a two-party call because `left` went. */
  | {
      readonly kind: 'oneLeft';
      readonly party: PartyView;
      readonly left: PartyView;
      readonly since: number;
    };

export type TransmitView =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending'; readonly since: number }
  /** The gateway accepted; holds for as long as this conference stands. */
  | { readonly kind: 'passing'; readonly since: number }
  /** The gateway said no. */
  | { readonly kind: 'refused'; readonly notice: Notice; readonly at: number }
  /** The request certainly never left this machine. */
  | { readonly kind: 'notSent'; readonly notice: Notice; readonly at: number }
  /** The request may have reached the gateway; its answer is lost. */
  | { readonly kind: 'unknown'; readonly notice: Notice; readonly at: number }
  /** Pressed at the wrong time: nothing was sent. */
  | { readonly kind: 'blocked'; readonly notice: Notice; readonly at: number };

export interface ShortcutView {
  /** Electron accelerator, e.g. `CommandOrControl+Shift+F9`. */
  readonly accelerator: string;
  readonly registered: boolean;
}

/** What presses of the shortcuts mean now. */
export type ShortcutUseView =
  | { readonly kind: 'normal' }
  /** A new one is being recorded: the keys go to the window that records. */
  | { readonly kind: 'paused' }
  /** A press is waited for until then; it does nothing but say that it came. */
  | {
      readonly kind: 'trying';
      readonly action: ShortcutAction;
      readonly accelerator: string;
      readonly until: number;
    }
  /** The trial is over. */
  | {
      readonly kind: 'tried';
      readonly action: ShortcutAction;
      readonly accelerator: string;
      readonly arrived: boolean;
    };

/** Whether a shortcut that is registered arrives from every program. */
export interface ShortcutReachView {
  /** On Wayland that depends on the desktop. */
  readonly kind: 'everywhere' | 'wayland';
  /** The program's command, to which the desktop can bind keys of its own. */
  readonly command: string;
}

/** How the windows are to look, as the user has set it. */
export interface LookView extends Tongue {
  readonly toolbarSize: ToolbarSize;
}

const signedOut = notice('block.signedOut');
const noControls = Object.fromEntries(
  controlNames.map((name) => [name, { block: signedOut, busy: false }]),
) as Record<(typeof controlNames)[number], ControlsView[keyof ControlsView]>;

/** The state before anything is known. */
export const initialState: AppState = {
  session: { kind: 'signedOut', notice: null, passwordKept: false },
  connection: { kind: 'none' },
  call: { kind: 'none' },
  callUnsure: false,
  transmit: { kind: 'idle' },
  transmitBlock: signedOut,
  callContext: null,
  controls: noControls,
  controlOutcome: null,
  flow: { kind: 'idle' },
  connect: { ivr: null, block: signedOut, ivrs: [] },
  readiness: { reason: null, since: null, next: null, reasons: [] },
  shortcut: { accelerator: '', registered: false },
  toolbarShortcut: { accelerator: '', registered: false },
  connectShortcut: { accelerator: '', registered: false },
  shortcutUse: { kind: 'normal' },
  shortcutReach: { kind: 'everywhere', command: 'tonebridge' },
  managed: [],
  warnings: [],
  look: { toolbarSize: 'normal', language: 'en', locale: 'en' },
  practice: { kind: 'off', notice: null },
  closeHint: false,
  update: { kind: 'off' },
  about: { version: '', buildKind: 'development', licences: '' },
};
