import type { ActivityExport, ActivityPage, ActivityQuery, ExportResult } from '../../shared/activity.ts';
import type { SoundRequest } from '../../shared/cue.ts';
import type { DoctorProgress, DoctorReport } from '../../shared/doctor.ts';
import type {
  GatewayCheck,
  IvrExport,
  ProxyView,
  ShortcutQuestion,
  ShortcutVerdict,
  SignInRequest,
  TonebridgeApi,
  VerbResult,
  WindowName,
} from '../../shared/ipc.ts';
import type { IvrImport } from '../../shared/ivr-file.ts';
import type { Settings, ToolbarSize } from '../../shared/settings.ts';
import type { ShortcutAction } from '../../shared/shortcuts.ts';
import type { AppState } from '../../shared/state.ts';
import type { WelcomeProgress, WelcomeView } from '../../shared/welcome.ts';
import { welcomeSteps } from '../../shared/welcome.ts';
import { usualSettings } from './settings-values.ts';

/** What the window asked of main, in order. */
export type Asked =
  | { verb: 'signIn'; request: SignInRequest }
  | { verb: 'answerForce'; takeOver: boolean }
  | { verb: 'saveSettings'; settings: Settings }
  | { verb: 'openWindow'; name: WindowName }
  | { verb: 'fitWindow'; height: number }
  | { verb: 'setToolbarSize'; size: ToolbarSize }
  | { verb: 'tryShortcut'; action: ShortcutAction; accelerator: string }
  | { verb: 'pauseShortcuts' | 'resumeShortcuts' }
  | { verb: 'checkGateway'; check: GatewayCheck }
  | { verb: 'keepProxyPassword'; password: string }
  | { verb: 'forgetProxyPassword' }
  | { verb: 'keepWelcome'; progress: WelcomeProgress }
  | { verb: 'tryKey'; on: boolean }
  | { verb: 'listActivity'; query: ActivityQuery }
  | { verb: 'exportActivity'; request: ActivityExport }
  | { verb: 'exportIvrs'; request: IvrExport }
  | { verb: 'importIvrs' }
  | { verb: 'runDoctor' | 'copyReport' }
  | { verb: 'saveReport'; format: 'text' | 'json' }
  | {
      verb:
        | 'signOut'
        | 'startOver'
        | 'transmit'
        | 'networkBack'
        | 'closeWindow'
        | 'quit'
        | 'checkUpdate'
        | 'restartToUpdate';
    }
  | { verb: 'soundPlayed'; id: number; heard: boolean }
  | { verb: 'soundReady' }
  | { verb: 'callOut'; number: string }
  | { verb: 'addIvr'; ivr: string }
  | { verb: 'secondDial'; digits: string }
  | { verb: 'startFlow'; ivr: string | null }
  | { verb: 'becomeBusy'; reason: number | null }
  | { verb: 'answerCall' | 'holdCall' | 'retrieveCall' | 'hangUp' | 'mute' | 'unmute' | 'joinCalls' }
  | { verb: 'dropIvr' | 'returnToCustomer' | 'cancelFlow' | 'becomeReady' | 'beginWrapUp' | 'endWrapUp' }
  | { verb: 'finishWelcome' | 'startPractice' | 'pressPractice' | 'endPractice' };

/** Main's side for stories and tests: holds a state and settings, and remembers what it was asked. */
export interface FakeMain {
  readonly api: TonebridgeApi;
  readonly asked: Asked[];
  /** Pushes a patch, as main does. */
  patch(patch: Partial<AppState>): void;
  /** Sets the settings that the next getSettings returns. */
  setSettings(settings: Settings): void;
  /** Sets the way to the gateway. */
  setProxy(view: ProxyView): void;
  /** Sets where the first run begins. */
  setWelcome(view: Partial<WelcomeView>): void;
  /** Sets what the following verbs answer; a rejected promise stands for main refusing the request. */
  answerWith(answer: () => Promise<VerbResult>): void;
  /** Sets what listActivity answers from now on. */
  answerActivity(answer: (query: ActivityQuery) => Promise<ActivityPage>): void;
  /** Sets what exportActivity answers from now on. */
  answerExport(answer: () => Promise<ExportResult>): void;
  /** Tells that there are new entries, as main does. */
  tellActivity(): void;
  /** Sets what runDoctor answers from now on. */
  answerDoctor(answer: () => Promise<DoctorReport>): void;
  /** Sets what importIvrs answers from now on. */
  answerImport(answer: () => Promise<IvrImport>): void;
  /** Tells how far the check of the computer is, as main does. */
  tellDoctor(progress: DoctorProgress): void;
  /** Sets what is said about a shortcut that is recorded. */
  judgeWith(judge: (question: ShortcutQuestion) => ShortcutVerdict): void;
  /** Asks the window to play a sound, as main does. */
  playSound(sound: SoundRequest): void;
}

const noActivity: ActivityPage = {
  rows: [],
  newer: 0,
  total: 0,
  today: '2026-01-05',
  days: [],
  damaged: 0,
  problem: null,
};

/**
 * Makes a main process without a process.
 *
 * @param state what getState answers.
 * @param settings what getSettings answers.
 */
export function createFakeMain(state: AppState, settings: Settings = usualSettings): FakeMain {
  const asked: Asked[] = [];
  const listeners = new Set<(patch: string) => void>();
  const soundListeners = new Set<(sound: SoundRequest) => void>();
  const activityListeners = new Set<() => void>();
  const doctorListeners = new Set<(progress: DoctorProgress) => void>();
  let seq = 0;
  let present = state;
  let kept = settings;
  let welcome: WelcomeView = { steps: welcomeSteps, step: 'gateway', draft: {} };
  let proxy: ProxyView = { ways: [''], passwordKept: false };
  let answer: () => Promise<VerbResult> = () => Promise.resolve({ ok: true });
  let activity: (query: ActivityQuery) => Promise<ActivityPage> = () => Promise.resolve(noActivity);
  let exported: () => Promise<ExportResult> = () => Promise.resolve({ ok: true, file: null, rows: 0 });
  let examined: () => Promise<DoctorReport> = () => Promise.resolve({ madeAt: 0, results: [] });
  let imported: () => Promise<IvrImport> = () => Promise.resolve({ ok: true, file: null, entries: [] });
  let judge: (question: ShortcutQuestion) => ShortcutVerdict = () => ({ fault: null, caution: null });
  const ask = (question: Asked) => {
    asked.push(question);
    return answer();
  };

  const api: TonebridgeApi = {
    getState: () => Promise.resolve({ seq, state: present }),
    onPatch: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signIn: (request) => ask({ verb: 'signIn', request }),
    answerForce: (takeOver) => ask({ verb: 'answerForce', takeOver }),
    signOut: () => ask({ verb: 'signOut' }),
    startOver: () => ask({ verb: 'startOver' }),
    transmit: () => ask({ verb: 'transmit' }),
    answerCall: () => ask({ verb: 'answerCall' }),
    holdCall: () => ask({ verb: 'holdCall' }),
    retrieveCall: () => ask({ verb: 'retrieveCall' }),
    hangUp: () => ask({ verb: 'hangUp' }),
    mute: () => ask({ verb: 'mute' }),
    unmute: () => ask({ verb: 'unmute' }),
    callOut: (number) => ask({ verb: 'callOut', number }),
    addIvr: (ivr) => ask({ verb: 'addIvr', ivr }),
    joinCalls: () => ask({ verb: 'joinCalls' }),
    dropIvr: () => ask({ verb: 'dropIvr' }),
    returnToCustomer: () => ask({ verb: 'returnToCustomer' }),
    secondDial: (digits) => ask({ verb: 'secondDial', digits }),
    startFlow: (ivr) => ask({ verb: 'startFlow', ivr }),
    cancelFlow: () => ask({ verb: 'cancelFlow' }),
    becomeReady: () => ask({ verb: 'becomeReady' }),
    becomeBusy: (reason) => ask({ verb: 'becomeBusy', reason }),
    beginWrapUp: () => ask({ verb: 'beginWrapUp' }),
    endWrapUp: () => ask({ verb: 'endWrapUp' }),
    networkBack: () => ask({ verb: 'networkBack' }),
    getSettings: () => Promise.resolve(kept),
    saveSettings: (next) => ask({ verb: 'saveSettings', settings: next }),
    pauseShortcuts: () => ask({ verb: 'pauseShortcuts' }),
    resumeShortcuts: () => ask({ verb: 'resumeShortcuts' }),
    tryShortcut: (action, accelerator) => ask({ verb: 'tryShortcut', action, accelerator }),
    checkShortcut: (question) => Promise.resolve(judge(question)),
    openWindow: (name) => ask({ verb: 'openWindow', name }),
    closeWindow: () => ask({ verb: 'closeWindow' }),
    fitWindow: (height) => ask({ verb: 'fitWindow', height }),
    quit: () => ask({ verb: 'quit' }),
    checkUpdate: () => ask({ verb: 'checkUpdate' }),
    restartToUpdate: () => ask({ verb: 'restartToUpdate' }),
    setToolbarSize: (size) => ask({ verb: 'setToolbarSize', size }),
    checkGateway: (check) => ask({ verb: 'checkGateway', check }),
    getProxy: () => Promise.resolve(proxy),
    keepProxyPassword: (password) => ask({ verb: 'keepProxyPassword', password }),
    forgetProxyPassword: () => ask({ verb: 'forgetProxyPassword' }),
    getWelcome: () => Promise.resolve(welcome),
    keepWelcome: (progress) => ask({ verb: 'keepWelcome', progress }),
    finishWelcome: () => ask({ verb: 'finishWelcome' }),
    startPractice: () => ask({ verb: 'startPractice' }),
    pressPractice: () => ask({ verb: 'pressPractice' }),
    endPractice: () => ask({ verb: 'endPractice' }),
    tryKey: (on) => ask({ verb: 'tryKey', on }),
    listActivity: (query) => {
      asked.push({ verb: 'listActivity', query });
      return activity(query);
    },
    exportActivity: (request) => {
      asked.push({ verb: 'exportActivity', request });
      return exported();
    },
    onSound: (listener) => {
      soundListeners.add(listener);
      return () => soundListeners.delete(listener);
    },
    soundReady: () => ask({ verb: 'soundReady' }),
    soundPlayed: (id, heard) => ask({ verb: 'soundPlayed', id, heard }),
    onActivity: (listener) => {
      activityListeners.add(listener);
      return () => activityListeners.delete(listener);
    },
    runDoctor: () => {
      asked.push({ verb: 'runDoctor' });
      return examined();
    },
    exportIvrs: (request) => {
      asked.push({ verb: 'exportIvrs', request });
      return Promise.resolve({ ok: true, file: `mine.${request.format}` });
    },
    importIvrs: () => {
      asked.push({ verb: 'importIvrs' });
      return imported();
    },
    copyReport: () => ask({ verb: 'copyReport' }),
    saveReport: (format) => {
      asked.push({ verb: 'saveReport', format });
      return Promise.resolve({ ok: true, file: `report.${format}` });
    },
    onDoctor: (listener) => {
      doctorListeners.add(listener);
      return () => doctorListeners.delete(listener);
    },
  };

  return {
    api,
    asked,
    patch: (patch) => {
      seq += 1;
      present = { ...present, ...patch };
      for (const listener of listeners) listener(JSON.stringify({ seq, patch }));
    },
    setSettings: (next) => {
      kept = next;
    },
    setProxy: (view) => {
      proxy = view;
    },
    setWelcome: (view) => {
      welcome = { ...welcome, ...view };
    },
    answerWith: (next) => {
      answer = next;
    },
    answerActivity: (next) => {
      activity = next;
    },
    answerExport: (next) => {
      exported = next;
    },
    playSound: (sound) => {
      for (const listener of soundListeners) listener(sound);
    },
    tellActivity: () => {
      for (const listener of activityListeners) listener();
    },
    answerDoctor: (next) => {
      examined = next;
    },
    answerImport: (next) => {
      imported = next;
    },
    tellDoctor: (progress) => {
      for (const listener of doctorListeners) listener(progress);
    },
    judgeWith: (next) => {
      judge = next;
    },
  };
}
