import type { ActivityExport, ActivityPage, ActivityQuery, ExportResult } from './activity.ts';
import type { SoundRequest } from './cue.ts';
import type { DoctorProgress, DoctorReport } from './doctor.ts';
import type { IvrFileFormat, IvrImport } from './ivr-file.ts';
import type { Notice } from './notice.ts';
import type { IvrEntry, Settings, ToolbarSize } from './settings.ts';
import type { Accelerators, ShortcutAction } from './shortcuts.ts';
import type { AppState } from './state.ts';
import type { WelcomeProgress, WelcomeView } from './welcome.ts';

/** A form field that a refused request points at. */
export type FormField =
  | 'gateway'
  | 'fallbackGateways'
  | 'agentId'
  | 'password'
  | 'phoneNumber'
  | 'caFile'
  | 'clientCertFile'
  | 'proxyAddress'
  | 'proxyBypass'
  | 'proxyPac'
  | 'proxyUser'
  | 'proxyPassword'
  | 'ivrDirectory'
  | 'shortcut'
  | 'toolbarShortcut'
  | 'connectShortcut'
  | 'busyReasons'
  | 'launchAtLogin';

/** What a window needs to sign the agent in. An empty password means the kept one. */
export interface SignInRequest {
  agentId: string;
  password: string;
  phoneNumber: string;
  rememberPassword: boolean;
}

/** An address as it is typed, and the file with the authority to trust. */
export interface GatewayCheck {
  gateway: string;
  caFile: string;
}

/** The way to the gateway as it is now. */
export interface ProxyView {
  /** Names of the proxies in the order in which they are tried; an empty one is the direct way. */
  readonly ways: readonly string[];
  /** Whether a password is kept for them. */
  readonly passwordKept: boolean;
}

/** A verb's answer: done, or what is wrong and in which field. */
export type VerbResult =
  | { readonly ok: true }
  | { readonly ok: false; readonly notice: Notice; readonly field: FormField | null };

/** A saved file's name, without folder; null when the user chose not to save. */
export type SaveResult =
  | { readonly ok: true; readonly file: string | null }
  | { readonly ok: false; readonly notice: Notice };

/** IVRs as a window shows them, saved or not. */
export interface IvrExport {
  format: IvrFileFormat;
  entries: IvrEntry[];
}

/** A key combination for an action, among the others that a window has in its form. */
export interface ShortcutQuestion {
  action: ShortcutAction;
  accelerators: Accelerators;
}

/** Why a combination can't be had, and what to know about it if it can. */
export interface ShortcutVerdict {
  readonly fault: Notice | null;
  readonly caution: Notice | null;
}

/** The windows there are. */
export const windowNames = ['toolbar', 'settings', 'welcome', 'practice', 'activity', 'help'] as const;

export type WindowName = (typeof windowNames)[number];

/** Verb → what a window sends and what main answers. The only requests that exist. */
export interface IpcContract {
  'state:get': { request: undefined; response: { seq: number; state: AppState } };
  'session:signIn': { request: SignInRequest; response: VerbResult };
  'session:answerForce': { request: { takeOver: boolean }; response: VerbResult };
  'session:signOut': { request: undefined; response: VerbResult };
  /** Starts over with the live session, to be sure of the calls again. */
  'session:startOver': { request: undefined; response: VerbResult };
  'numbers:transmit': { request: undefined; response: VerbResult };
  'call:answer': { request: undefined; response: VerbResult };
  /** Puts the call that is up on hold. */
  'call:hold': { request: undefined; response: VerbResult };
  /** Takes the held call back; the customer's, where several are held. */
  'call:retrieve': { request: undefined; response: VerbResult };
  'call:hangUp': { request: undefined; response: VerbResult };
  'call:mute': { request: undefined; response: VerbResult };
  'call:unmute': { request: undefined; response: VerbResult };
  'call:callOut': { request: { number: string }; response: VerbResult };
  /** Holds the customer and dials an IVR of the directory, by its name; the agent joins the calls. */
  'call:addIvr': { request: { ivr: string }; response: VerbResult };
  /** Joins the held call and the one that is up. */
  'call:join': { request: undefined; response: VerbResult };
  'call:dropIvr': { request: undefined; response: VerbResult };
  /** From wherever the calls stand to the customer alone. */
  'call:returnToCustomer': { request: undefined; response: VerbResult };
  /** The agent's own digits into the call; they are kept and logged nowhere. */
  'call:secondDial': { request: { digits: string }; response: VerbResult };
  /** Puts an IVR into the call and passes the numbers; null for the one that the key connects. */
  'flow:start': { request: { ivr: string | null }; response: VerbResult };
  /** Cancels the flow, back to the customer; one that is over is no longer shown. */
  'flow:cancel': { request: undefined; response: VerbResult };
  'agent:ready': { request: undefined; response: VerbResult };
  /** `reason`: 200 to 250, or null for none. */
  'agent:busy': { request: { reason: number | null }; response: VerbResult };
  'agent:wrapUp': { request: undefined; response: VerbResult };
  'agent:endWrapUp': { request: undefined; response: VerbResult };
  /** The computer is on a network again: what was missed can be asked for. */
  'network:back': { request: undefined; response: VerbResult };
  'settings:get': { request: undefined; response: Settings };
  'settings:save': { request: Settings; response: VerbResult };
  /** Asks the user for a file and writes the IVRs of a window to it. */
  'ivr:export': { request: IvrExport; response: SaveResult };
  /** Asks the user for a file and reads IVRs from it; it is for the window to put them into the settings. */
  'ivr:import': { request: undefined; response: IvrImport };
  /** Lets the keys of all shortcuts through to the window, which records a new one. */
  'shortcuts:pause': { request: undefined; response: VerbResult };
  /** Ends a recording or a trial. */
  'shortcuts:resume': { request: undefined; response: VerbResult };
  /** Waits for a press of this combination, which then does nothing but say that it came. */
  'shortcuts:try': { request: { action: ShortcutAction; accelerator: string }; response: VerbResult };
  'shortcuts:check': { request: ShortcutQuestion; response: ShortcutVerdict };
  'window:open': { request: { name: WindowName }; response: VerbResult };
  'window:close': { request: undefined; response: VerbResult };
  /** The toolbar tells how tall its content is (CSS pixels), so that the window fits it. */
  'window:fit': { request: { height: number }; response: VerbResult };
  /** Ends the program, as the tray's Quit does. */
  'app:quit': { request: undefined; response: VerbResult };
  /** Asks the update feed now. */
  'update:check': { request: undefined; response: VerbResult };
  /** Ends the program to install the update that is ready, and starts it again. */
  'update:restart': { request: undefined; response: VerbResult };
  /** Makes the toolbar one row, or whole again, and keeps it so. */
  'toolbar:size': { request: { size: ToolbarSize }; response: VerbResult };
  /** Asks the gateway at an address, trusted by a file, whether it is one; nothing is saved. */
  'gateway:check': { request: GatewayCheck; response: VerbResult };
  'proxy:view': { request: undefined; response: ProxyView };
  /** Keeps a password for the proxies in use, of the user in the settings. */
  'proxy:keepPassword': { request: { password: string }; response: VerbResult };
  'proxy:forgetPassword': { request: undefined; response: VerbResult };
  'welcome:get': { request: undefined; response: WelcomeView };
  /** Keeps where the first run stands, so that it can go on there. */
  'welcome:keep': { request: WelcomeProgress; response: VerbResult };
  /** The first run is finished or skipped: its window makes way for the toolbar. */
  'welcome:finish': { request: undefined; response: VerbResult };
  /** Plays a made-up call, from its beginning. */
  'practice:start': { request: undefined; response: VerbResult };
  /** The button of the made-up call. */
  'practice:press': { request: undefined; response: VerbResult };
  'practice:end': { request: undefined; response: VerbResult };
  /** From now on a press of the shortcut is only heard, or no longer. */
  'practice:tryKey': { request: { on: boolean }; response: VerbResult };
  /** A page of the audit trail; what can't be read is told in it. */
  'activity:list': { request: ActivityQuery; response: ActivityPage };
  /** Asks the user for a file and writes what matches to it. */
  'activity:export': { request: ActivityExport; response: ExportResult };
  /** This page plays sounds from now on. */
  'sound:ready': { request: undefined; response: VerbResult };
  /** A sound has been played, or could not be. */
  'sound:played': { request: { id: number; heard: boolean }; response: VerbResult };
  /** Checks this computer; 'doctor:progress' tells how far it is. */
  'doctor:run': { request: undefined; response: DoctorReport };
  /** Puts the last report into the clipboard. */
  'doctor:copy': { request: undefined; response: VerbResult };
  /** Asks the user for a file and writes the last report to it. */
  'doctor:save': { request: { format: 'text' | 'json' }; response: SaveResult };
}

export type Verb = keyof IpcContract;

/** A change of the state: the slices that changed, and its number. */
export interface StatePatch {
  readonly seq: number;
  readonly patch: Partial<AppState>;
}

/** Event → what main pushes to windows. */
export interface IpcEvents {
  'sound:play': SoundRequest;
  /** A StatePatch as JSON: Electron copies an object into the page value by value, which takes longer than drawing it. */
  'state:patch': string;
  /** The audit trail has new entries. */
  'activity:changed': null;
  'doctor:progress': DoctorProgress;
}

/** What the preload puts on `window.tonebridge`. */
export interface TonebridgeApi {
  getState(): Promise<{ seq: number; state: AppState }>;
  /** Calls back on every change; returns the function that ends it. */
  onPatch(listener: (event: IpcEvents['state:patch']) => void): () => void;
  signIn(request: SignInRequest): Promise<VerbResult>;
  answerForce(takeOver: boolean): Promise<VerbResult>;
  signOut(): Promise<VerbResult>;
  startOver(): Promise<VerbResult>;
  transmit(): Promise<VerbResult>;
  answerCall(): Promise<VerbResult>;
  holdCall(): Promise<VerbResult>;
  retrieveCall(): Promise<VerbResult>;
  hangUp(): Promise<VerbResult>;
  mute(): Promise<VerbResult>;
  unmute(): Promise<VerbResult>;
  callOut(number: string): Promise<VerbResult>;
  addIvr(ivr: string): Promise<VerbResult>;
  joinCalls(): Promise<VerbResult>;
  dropIvr(): Promise<VerbResult>;
  returnToCustomer(): Promise<VerbResult>;
  secondDial(digits: string): Promise<VerbResult>;
  startFlow(ivr: string | null): Promise<VerbResult>;
  cancelFlow(): Promise<VerbResult>;
  becomeReady(): Promise<VerbResult>;
  becomeBusy(reason: number | null): Promise<VerbResult>;
  beginWrapUp(): Promise<VerbResult>;
  endWrapUp(): Promise<VerbResult>;
  networkBack(): Promise<VerbResult>;
  getSettings(): Promise<Settings>;
  saveSettings(settings: Settings): Promise<VerbResult>;
  exportIvrs(request: IvrExport): Promise<SaveResult>;
  importIvrs(): Promise<IvrImport>;
  pauseShortcuts(): Promise<VerbResult>;
  resumeShortcuts(): Promise<VerbResult>;
  tryShortcut(action: ShortcutAction, accelerator: string): Promise<VerbResult>;
  checkShortcut(question: ShortcutQuestion): Promise<ShortcutVerdict>;
  openWindow(name: WindowName): Promise<VerbResult>;
  closeWindow(): Promise<VerbResult>;
  fitWindow(height: number): Promise<VerbResult>;
  checkUpdate(): Promise<VerbResult>;
  restartToUpdate(): Promise<VerbResult>;
  setToolbarSize(size: ToolbarSize): Promise<VerbResult>;
  checkGateway(check: GatewayCheck): Promise<VerbResult>;
  getProxy(): Promise<ProxyView>;
  keepProxyPassword(password: string): Promise<VerbResult>;
  forgetProxyPassword(): Promise<VerbResult>;
  getWelcome(): Promise<WelcomeView>;
  keepWelcome(progress: WelcomeProgress): Promise<VerbResult>;
  finishWelcome(): Promise<VerbResult>;
  startPractice(): Promise<VerbResult>;
  pressPractice(): Promise<VerbResult>;
  endPractice(): Promise<VerbResult>;
  tryKey(on: boolean): Promise<VerbResult>;
  listActivity(query: ActivityQuery): Promise<ActivityPage>;
  exportActivity(request: ActivityExport): Promise<ExportResult>;
  /** Calls back when there are new entries; returns the function that ends it. */
  onActivity(listener: () => void): () => void;
  quit(): Promise<VerbResult>;
  /** Calls back when main wants a sound to be played; returns the function that ends it. */
  onSound(listener: (sound: SoundRequest) => void): () => void;
  soundReady(): Promise<VerbResult>;
  soundPlayed(id: number, heard: boolean): Promise<VerbResult>;
  runDoctor(): Promise<DoctorReport>;
  copyReport(): Promise<VerbResult>;
  saveReport(format: 'text' | 'json'): Promise<SaveResult>;
  /** Calls back while a check is going on; returns the function that ends it. */
  onDoctor(listener: (progress: DoctorProgress) => void): () => void;
}
