import type { IpcRenderer } from 'electron';
import type { IpcContract, IpcEvents, TonebridgeApi, Verb } from '../shared/ipc.ts';

/**
 * The verbs a window may use, each bound to its one channel. Nothing of Electron gets through: the event
 * object of a push stays here, because it would hand its sender to the page.
 *
 * @param ipc the part of ipcRenderer this needs.
 */
export function createApi(ipc: Pick<IpcRenderer, 'invoke' | 'on' | 'removeListener'>): TonebridgeApi {
  const ask = <V extends Verb>(
    verb: V,
    request: IpcContract[V]['request'],
  ): Promise<IpcContract[V]['response']> => ipc.invoke(verb, request);

  const follow = <E extends keyof IpcEvents>(name: E, listener: (payload: IpcEvents[E]) => void) => {
    const forward = (_event: unknown, payload: IpcEvents[E]) => listener(payload);
    ipc.on(name, forward);
    return () => {
      ipc.removeListener(name, forward);
    };
  };

  return {
    getState: () => ask('state:get', undefined),
    onPatch: (listener) => follow('state:patch', listener),
    signIn: (request) => ask('session:signIn', request),
    answerForce: (takeOver) => ask('session:answerForce', { takeOver }),
    signOut: () => ask('session:signOut', undefined),
    startOver: () => ask('session:startOver', undefined),
    transmit: () => ask('numbers:transmit', undefined),
    answerCall: () => ask('call:answer', undefined),
    holdCall: () => ask('call:hold', undefined),
    retrieveCall: () => ask('call:retrieve', undefined),
    hangUp: () => ask('call:hangUp', undefined),
    mute: () => ask('call:mute', undefined),
    unmute: () => ask('call:unmute', undefined),
    callOut: (number) => ask('call:callOut', { number }),
    addIvr: (ivr) => ask('call:addIvr', { ivr }),
    joinCalls: () => ask('call:join', undefined),
    dropIvr: () => ask('call:dropIvr', undefined),
    returnToCustomer: () => ask('call:returnToCustomer', undefined),
    secondDial: (digits) => ask('call:secondDial', { digits }),
    startFlow: (ivr) => ask('flow:start', { ivr }),
    cancelFlow: () => ask('flow:cancel', undefined),
    becomeReady: () => ask('agent:ready', undefined),
    becomeBusy: (reason) => ask('agent:busy', { reason }),
    beginWrapUp: () => ask('agent:wrapUp', undefined),
    endWrapUp: () => ask('agent:endWrapUp', undefined),
    networkBack: () => ask('network:back', undefined),
    getSettings: () => ask('settings:get', undefined),
    saveSettings: (settings) => ask('settings:save', settings),
    exportIvrs: (request) => ask('ivr:export', request),
    importIvrs: () => ask('ivr:import', undefined),
    pauseShortcuts: () => ask('shortcuts:pause', undefined),
    resumeShortcuts: () => ask('shortcuts:resume', undefined),
    tryShortcut: (action, accelerator) => ask('shortcuts:try', { action, accelerator }),
    checkShortcut: (question) => ask('shortcuts:check', question),
    openWindow: (name) => ask('window:open', { name }),
    closeWindow: () => ask('window:close', undefined),
    fitWindow: (height) => ask('window:fit', { height }),
    quit: () => ask('app:quit', undefined),
    checkUpdate: () => ask('update:check', undefined),
    restartToUpdate: () => ask('update:restart', undefined),
    setToolbarSize: (size) => ask('toolbar:size', { size }),
    checkGateway: (check) => ask('gateway:check', check),
    getProxy: () => ask('proxy:view', undefined),
    keepProxyPassword: (password) => ask('proxy:keepPassword', { password }),
    forgetProxyPassword: () => ask('proxy:forgetPassword', undefined),
    getWelcome: () => ask('welcome:get', undefined),
    keepWelcome: (progress) => ask('welcome:keep', progress),
    finishWelcome: () => ask('welcome:finish', undefined),
    startPractice: () => ask('practice:start', undefined),
    pressPractice: () => ask('practice:press', undefined),
    endPractice: () => ask('practice:end', undefined),
    tryKey: (on) => ask('practice:tryKey', { on }),
    listActivity: (query) => ask('activity:list', query),
    exportActivity: (request) => ask('activity:export', request),
    onSound: (listener) => follow('sound:play', listener),
    soundReady: () => ask('sound:ready', undefined),
    soundPlayed: (id, heard) => ask('sound:played', { id, heard }),
    onActivity: (listener) => follow('activity:changed', () => listener()),
    runDoctor: () => ask('doctor:run', undefined),
    copyReport: () => ask('doctor:copy', undefined),
    saveReport: (format) => ask('doctor:save', { format }),
    onDoctor: (listener) => follow('doctor:progress', listener),
  };
}
