import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { VerbResult } from '../../shared/ipc.ts';
import { requestSchemas } from '../../shared/ipc-schemas.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { initialState } from '../../shared/state.ts';
import { type IpcHandlers, registerIpc } from './ipc.ts';
import { recordingLog } from './testing/recording-log.ts';

const emptyPage = { rows: [], newer: 0, total: 0, today: '', days: [], damaged: 0, problem: null };
const done: VerbResult = { ok: true };

function setUp(trusted = true, overrides: Partial<IpcHandlers> = {}) {
  const calls: unknown[][] = [];
  const channels = new Map<string, Parameters<IpcMain['handle']>[1]>();
  const answer = (verb: string) => async (request: unknown, sender: unknown) => {
    calls.push([verb, request, sender]);
    return done;
  };
  const handlers: IpcHandlers = {
    'state:get': async () => ({ seq: 1, state: initialState }),
    'session:signIn': answer('session:signIn'),
    'session:answerForce': answer('session:answerForce'),
    'session:signOut': answer('session:signOut'),
    'session:startOver': answer('session:startOver'),
    'numbers:transmit': answer('numbers:transmit'),
    'call:answer': answer('call:answer'),
    'call:hold': answer('call:hold'),
    'call:retrieve': answer('call:retrieve'),
    'call:hangUp': answer('call:hangUp'),
    'call:mute': answer('call:mute'),
    'call:unmute': answer('call:unmute'),
    'call:callOut': answer('call:callOut'),
    'call:addIvr': answer('call:addIvr'),
    'call:join': answer('call:join'),
    'call:dropIvr': answer('call:dropIvr'),
    'call:returnToCustomer': answer('call:returnToCustomer'),
    'call:secondDial': answer('call:secondDial'),
    'flow:start': answer('flow:start'),
    'flow:cancel': answer('flow:cancel'),
    'agent:ready': answer('agent:ready'),
    'agent:busy': answer('agent:busy'),
    'agent:wrapUp': answer('agent:wrapUp'),
    'agent:endWrapUp': answer('agent:endWrapUp'),
    'network:back': answer('network:back'),
    'settings:get': async () => defaultSettings,
    'settings:save': answer('settings:save'),
    'ivr:export': async () => ({ ok: true, file: null }),
    'ivr:import': async () => ({ ok: true, file: null, entries: [] }),
    'shortcuts:pause': answer('shortcuts:pause'),
    'shortcuts:resume': answer('shortcuts:resume'),
    'shortcuts:try': answer('shortcuts:try'),
    'shortcuts:check': async () => ({ fault: null, caution: null }),
    'window:open': answer('window:open'),
    'window:close': answer('window:close'),
    'window:fit': answer('window:fit'),
    'toolbar:size': answer('toolbar:size'),
    'app:quit': answer('app:quit'),
    'update:check': answer('update:check'),
    'update:restart': answer('update:restart'),
    'gateway:check': answer('gateway:check'),
    'proxy:view': async () => ({ ways: [''], passwordKept: false }),
    'proxy:keepPassword': answer('proxy:keepPassword'),
    'proxy:forgetPassword': answer('proxy:forgetPassword'),
    'welcome:get': async () => ({ steps: [], step: 'gateway', draft: {} }),
    'welcome:keep': answer('welcome:keep'),
    'welcome:finish': answer('welcome:finish'),
    'practice:start': answer('practice:start'),
    'practice:press': answer('practice:press'),
    'practice:end': answer('practice:end'),
    'practice:tryKey': answer('practice:tryKey'),
    'sound:ready': answer('sound:ready'),
    'sound:played': answer('sound:played'),
    'activity:list': async () => emptyPage,
    'activity:export': async () => ({ ok: true, file: null, rows: 0 }),
    'doctor:run': async () => ({ madeAt: 0, results: [] }),
    'doctor:copy': answer('doctor:copy'),
    'doctor:save': async () => ({ ok: true, file: null }),
    ...overrides,
  };
  const ipcMain = {
    handle: (channel, listener) => void channels.set(channel, listener),
  } satisfies Pick<IpcMain, 'handle'>;
  const { log, lines } = recordingLog();
  registerIpc({ ipcMain, handlers, isTrusted: () => trusted, log });
  const event = { sender: { id: 7 } } as IpcMainInvokeEvent;
  const invoke = async (channel: string, ...args: unknown[]): Promise<unknown> => {
    const listener = channels.get(channel);
    if (!listener) throw new Error(`no channel ${channel}`);
    return listener(event, ...args);
  };
  return { calls, lines, channels, invoke };
}

describe('registerIpc', () => {
  let ipc: ReturnType<typeof setUp>;
  beforeEach(() => {
    ipc = setUp();
  });

  it('has exactly the verbs of the contract', () => {
    expect([...ipc.channels.keys()].sort()).toEqual(Object.keys(requestSchemas).sort());
  });

  it('hands a valid request and its sender to the handler', async () => {
    expect(await ipc.invoke('window:fit', { height: 300 })).toEqual(done);
    expect(await ipc.invoke('numbers:transmit')).toEqual(done);
    expect(ipc.calls).toEqual([
      ['window:fit', { height: 300 }, { id: 7 }],
      ['numbers:transmit', undefined, { id: 7 }],
    ]);
  });

  it('rejects every verb of an untrusted sender', async () => {
    const { invoke, calls } = setUp(false);
    for (const verb of Object.keys(requestSchemas)) {
      await expect(invoke(verb)).rejects.toThrow('This request is not allowed here.');
    }
    expect(calls).toEqual([]);
  });

  it.each([
    ['numbers:transmit', [{}]],
    ['session:startOver', [{}]],
    ['network:back', [1]],
    ['numbers:transmit', [undefined, 1]],
    ['window:fit', []],
    ['window:fit', [{ height: 300.5 }]],
    ['window:fit', [{ height: 300, extra: 1 }]],
    ['window:open', [{ name: 'other' }]],
    ['activity:list', [{ day: '../x', kind: 'all', outcome: 'all', before: null }]],
    ['activity:export', [{ day: 'all', kind: 'all', outcome: 'all', format: 'csv', path: '/x' }]],
    ['settings:save', [{ ...defaultSettings, gateway: 'x'.repeat(301) }]],
    ['session:signIn', [{ agentId: '101', password: 5, phoneNumber: '1', rememberPassword: true }]],
  ])('rejects %s with %j', async (verb, args) => {
    await expect(ipc.invoke(verb, ...args)).rejects.toThrow('This request is not valid.');
    expect(ipc.calls).toEqual([]);
  });

  it('never repeats what it was sent', async () => {
    await fc.assert(
      fc.asyncProperty(fc.anything(), async (value) => {
        const { invoke, calls, lines } = setUp();
        const secret = 'hunter2-secret';
        const request = { agentId: '101', password: secret, phoneNumber: secret, rememberPassword: value };
        const outcome = await invoke('session:signIn', request).catch((error: unknown) => String(error));
        if (typeof value === 'boolean') expect(calls).toHaveLength(1);
        else expect(outcome).toBe('Error: This request is not valid.');
        expect(lines.join()).not.toContain(secret);
      }),
    );
  });

  it('hides what a handler says when it fails, and logs it', async () => {
    const failing = async () => {
      throw new Error('inner detail');
    };
    const { invoke, lines } = setUp(true, { 'numbers:transmit': failing });
    const outcome = await invoke('numbers:transmit').catch((error: unknown) => String(error));
    expect(outcome).toBe('Error: Something went wrong. The log says more.');
    expect(lines).toEqual(['request failed {"verb":"numbers:transmit","error":{}}']);
  });
});
