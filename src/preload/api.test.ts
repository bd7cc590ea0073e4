import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { TonebridgeApi } from '../shared/ipc.ts';
import { requestSchemas } from '../shared/ipc-schemas.ts';
import { defaultSettings } from '../shared/settings.ts';
import { createApi } from './api.ts';

type Ipc = Parameters<typeof createApi>[0];

/** An ipcRenderer whose far end is a list of what arrived. */
function fakeIpc() {
  const emitter = new EventEmitter();
  const asked: { channel: string; request: unknown }[] = [];
  const ipc = {
    invoke: (channel: string, request?: unknown) => {
      asked.push({ channel, request });
      return Promise.resolve({ answered: channel });
    },
    on: (channel: string, listener: (...args: unknown[]) => void) => emitter.on(channel, listener),
    removeListener: (channel: string, listener: (...args: unknown[]) => void) =>
      emitter.off(channel, listener),
  };
  return { ipc: ipc as unknown as Ipc, emitter, asked };
}

const signIn = { agentId: '101', password: 'p', phoneNumber: '4001', rememberPassword: true };

const check = { gateway: 'gw.example.com:8043', caFile: '' };
const progress = { step: 'gateway', draft: { gateway: 'gw' } } as const;
const filter = { day: 'today', kind: 'all', outcome: 'all' } as const;
const question = { action: 'pass', accelerators: { pass: 'F9', connect: '', toolbar: '' } } as const;

const calls: [string, (api: TonebridgeApi) => Promise<unknown>, unknown][] = [
  ['state:get', (api) => api.getState(), undefined],
  ['session:signIn', (api) => api.signIn(signIn), signIn],
  ['session:answerForce', (api) => api.answerForce(true), { takeOver: true }],
  ['session:signOut', (api) => api.signOut(), undefined],
  ['session:startOver', (api) => api.startOver(), undefined],
  ['numbers:transmit', (api) => api.transmit(), undefined],
  ['call:answer', (api) => api.answerCall(), undefined],
  ['call:hold', (api) => api.holdCall(), undefined],
  ['call:retrieve', (api) => api.retrieveCall(), undefined],
  ['call:hangUp', (api) => api.hangUp(), undefined],
  ['call:mute', (api) => api.mute(), undefined],
  ['call:unmute', (api) => api.unmute(), undefined],
  ['call:callOut', (api) => api.callOut('70092'), { number: '70092' }],
  ['call:addIvr', (api) => api.addIvr('Payment line'), { ivr: 'Payment line' }],
  ['call:join', (api) => api.joinCalls(), undefined],
  ['call:dropIvr', (api) => api.dropIvr(), undefined],
  ['call:returnToCustomer', (api) => api.returnToCustomer(), undefined],
  ['call:secondDial', (api) => api.secondDial('1*#'), { digits: '1*#' }],
  ['flow:start', (api) => api.startFlow(null), { ivr: null }],
  ['flow:cancel', (api) => api.cancelFlow(), undefined],
  ['agent:ready', (api) => api.becomeReady(), undefined],
  ['agent:busy', (api) => api.becomeBusy(201), { reason: 201 }],
  ['agent:wrapUp', (api) => api.beginWrapUp(), undefined],
  ['agent:endWrapUp', (api) => api.endWrapUp(), undefined],
  ['network:back', (api) => api.networkBack(), undefined],
  ['settings:get', (api) => api.getSettings(), undefined],
  ['settings:save', (api) => api.saveSettings(defaultSettings), defaultSettings],
  ['shortcuts:pause', (api) => api.pauseShortcuts(), undefined],
  ['shortcuts:resume', (api) => api.resumeShortcuts(), undefined],
  ['shortcuts:try', (api) => api.tryShortcut('pass', 'F9'), { action: 'pass', accelerator: 'F9' }],
  ['shortcuts:check', (api) => api.checkShortcut(question), question],
  ['window:open', (api) => api.openWindow('settings'), { name: 'settings' }],
  ['window:close', (api) => api.closeWindow(), undefined],
  ['window:fit', (api) => api.fitWindow(300), { height: 300 }],
  ['toolbar:size', (api) => api.setToolbarSize('compact'), { size: 'compact' }],
  ['app:quit', (api) => api.quit(), undefined],
  ['gateway:check', (api) => api.checkGateway(check), check],
  ['proxy:view', (api) => api.getProxy(), undefined],
  ['proxy:keepPassword', (api) => api.keepProxyPassword('p'), { password: 'p' }],
  ['proxy:forgetPassword', (api) => api.forgetProxyPassword(), undefined],
  ['welcome:get', (api) => api.getWelcome(), undefined],
  ['welcome:keep', (api) => api.keepWelcome(progress), progress],
  ['welcome:finish', (api) => api.finishWelcome(), undefined],
  ['practice:start', (api) => api.startPractice(), undefined],
  ['practice:press', (api) => api.pressPractice(), undefined],
  ['practice:end', (api) => api.endPractice(), undefined],
  ['practice:tryKey', (api) => api.tryKey(true), { on: true }],
  ['sound:ready', (api) => api.soundReady(), undefined],
  ['sound:played', (api) => api.soundPlayed(7, true), { id: 7, heard: true }],
  ['activity:list', (api) => api.listActivity({ ...filter, before: null }), { ...filter, before: null }],
  [
    'activity:export',
    (api) => api.exportActivity({ ...filter, format: 'csv' }),
    { ...filter, format: 'csv' },
  ],
  ['ivr:export', (api) => api.exportIvrs({ format: 'csv', entries: [] }), { format: 'csv', entries: [] }],
  ['ivr:import', (api) => api.importIvrs(), undefined],
  ['update:check', (api) => api.checkUpdate(), undefined],
  ['update:restart', (api) => api.restartToUpdate(), undefined],
  ['doctor:run', (api) => api.runDoctor(), undefined],
  ['doctor:copy', (api) => api.copyReport(), undefined],
  ['doctor:save', (api) => api.saveReport('json'), { format: 'json' }],
];

describe('createApi', () => {
  it.each(calls)('%s goes over its own channel and returns the answer', async (channel, call, request) => {
    const { ipc, asked } = fakeIpc();
    await expect(call(createApi(ipc))).resolves.toEqual({ answered: channel });
    expect(asked).toEqual([{ channel, request }]);
  });

  it('sends what main accepts, for every verb there is', () => {
    const accepted = calls.filter(
      ([channel, , request]) =>
        requestSchemas[channel as keyof typeof requestSchemas].safeParse(request).success,
    );
    expect(accepted.map(([channel]) => channel).sort()).toEqual(Object.keys(requestSchemas).sort());
  });

  it('has one function for each verb, those to follow what happens, and no other', () => {
    const functions = Object.keys(createApi(fakeIpc().ipc));
    const followed = functions.filter((name) => name.startsWith('on')).sort();
    expect(followed).toEqual(['onActivity', 'onDoctor', 'onPatch', 'onSound']);
    expect(functions).toHaveLength(calls.length + followed.length);
  });

  it('hands a patch on without the Electron event, until unsubscribed', () => {
    const { ipc, emitter } = fakeIpc();
    const seen: unknown[][] = [];
    const stop = createApi(ipc).onPatch((...args) => seen.push(args));
    emitter.emit('state:patch', { sender: 'ipcRenderer' }, 'one');
    stop();
    emitter.emit('state:patch', { sender: 'ipcRenderer' }, 'two');
    expect(seen).toEqual([['one']]);
    expect(emitter.listenerCount('state:patch')).toBe(0);
  });

  it('tells how far a check is, until unsubscribed', () => {
    const { ipc, emitter } = fakeIpc();
    const seen: unknown[] = [];
    const stop = createApi(ipc).onDoctor((progress) => seen.push(progress));
    emitter.emit('doctor:progress', { sender: 'ipcRenderer' }, { done: 1, total: 2 });
    stop();
    emitter.emit('doctor:progress', { sender: 'ipcRenderer' }, { done: 2, total: 2 });
    expect(seen).toEqual([{ done: 1, total: 2 }]);
  });

  it('tells of new entries, and nothing more, until unsubscribed', () => {
    const { ipc, emitter } = fakeIpc();
    const seen: unknown[][] = [];
    const stop = createApi(ipc).onActivity((...args: unknown[]) => seen.push(args));
    emitter.emit('activity:changed', { sender: 'ipcRenderer' }, null);
    stop();
    emitter.emit('activity:changed', { sender: 'ipcRenderer' }, null);
    expect(seen).toEqual([[]]);
  });

  it('exposes functions only', () => {
    const api = createApi(fakeIpc().ipc);
    expect(Object.values(api).every((value) => typeof value === 'function')).toBe(true);
    expect(Object.keys(api)).toHaveLength(calls.length + 4);
  });
});
