import { describe, expect, it } from 'vitest';
import { requestSchemas } from '../../shared/ipc-schemas.ts';
import { defaultSettings } from '../../shared/settings.ts';
import { initialState } from '../../shared/state.ts';
import { callVerbs } from './call-verbs.ts';
import { createHandlers } from './handlers.ts';

const done = { ok: true } as const;
const sender = { id: 1 };
const filter = { day: 'all', kind: 'all', outcome: 'all' } as const;
const emptyPage = { rows: [], newer: 0, total: 0, today: '', days: [], damaged: 0, problem: null };

function setUp() {
  const calls: unknown[][] = [];
  const note =
    (name: string) =>
    async (...args: unknown[]) => {
      calls.push([name, ...args]);
      return done;
    };
  const desk = {
    use: note('use'),
    connect: (ivr: string | null) => {
      calls.push(['connect', ivr]);
      return done;
    },
    cancel: () => {
      calls.push(['cancel']);
      return done;
    },
  };
  const handlers = createHandlers({
    calls: callVerbs(desk),
    agent: {
      resume: async () => {},
      signIn: note('signIn'),
      answerForce: note('answerForce'),
      signOut: note('signOut'),
      transmit: async () => {
        calls.push(['transmit']);
        return { kind: 'idle' };
      },
      settingsChanged() {},
      reconcile() {},
      startOver: note('startOver'),
      calls: desk,
    },
    state: () => ({ seq: 7, state: initialState }),
    settings: () => defaultSettings,
    saveSettings: (settings) => {
      calls.push(['save', settings]);
      return done;
    },
    setToolbarSize: (size) => {
      calls.push(['toolbarSize', size]);
      return done;
    },
    secrets: { password: (password) => calls.push(['password', password]) },
    windows: {
      open: (name) => calls.push(['open', name]),
      closeOf: (who) => calls.push(['close', who.id]),
      fit: (who, height) => calls.push(['fit', who.id, height]),
    },
    proxies: {
      view: async () => ({ ways: [''], passwordKept: false }),
      keepPassword: note('keepProxyPassword'),
      forgetPassword: note('forgetProxyPassword'),
    },
    firstRun: {
      'gateway:check': note('check'),
      'welcome:get': async () => ({ steps: [], step: 'gateway', draft: {} }),
      'welcome:keep': note('keep'),
      'welcome:finish': note('finish'),
      'practice:start': note('practise'),
      'practice:press': note('press'),
      'practice:end': note('end'),
      'practice:tryKey': note('tryKey'),
    },
    ivrFiles: {
      'ivr:export': async () => ({ ok: true, file: null }),
      'ivr:import': async () => ({ ok: true, file: null, entries: [] }),
    },
    doctorVerbs: {
      'doctor:run': async () => ({ madeAt: 0, results: [] }),
      'doctor:copy': async () => ({ ok: true }),
      'doctor:save': async () => ({ ok: true, file: null }),
    },
    activityVerbs: {
      'activity:list': async (query) => {
        calls.push(['list', query]);
        return emptyPage;
      },
      'activity:export': async (request, who) => {
        calls.push(['export', request, who.id]);
        return { ok: true, file: null, rows: 0 };
      },
    },
    shortcuts: {
      'shortcuts:pause': note('pause'),
      'shortcuts:resume': note('resume'),
      'shortcuts:try': note('try'),
      'shortcuts:check': async (question) => {
        calls.push(['check', question]);
        return { fault: null, caution: null };
      },
    },
    quit: () => calls.push(['quit']),
    updates: {
      check: async () => done,
      restart: () => ({ ok: false, notice: { key: 'update.inCall' }, field: null }),
    },
    soundVerbs: { 'sound:ready': note('soundReady'), 'sound:played': note('soundPlayed') },
    onNetworkBack: () => calls.push(['networkBack']),
  });
  return { handlers, calls };
}

describe('createHandlers', () => {
  it('hands each verb to the part that knows', async () => {
    const { handlers, calls } = setUp();
    const form = { agentId: '101', password: 'x', phoneNumber: '1', rememberPassword: false };
    await handlers['session:signIn'](form, sender);
    await handlers['session:answerForce']({ takeOver: true }, sender);
    await handlers['session:signOut'](undefined, sender);
    await handlers['session:startOver'](undefined, sender);
    await handlers['numbers:transmit'](undefined, sender);
    expect(await handlers['network:back'](undefined, sender)).toEqual(done);
    await handlers['settings:save'](defaultSettings, sender);
    await handlers['window:open']({ name: 'settings' }, sender);
    await handlers['window:close'](undefined, { id: 42 });
    await handlers['window:fit']({ height: 90 }, { id: 42 });
    await handlers['toolbar:size']({ size: 'compact' }, sender);
    await handlers['activity:list']({ ...filter, before: 5 }, sender);
    await handlers['activity:export']({ ...filter, format: 'csv' }, { id: 42 });
    await handlers['shortcuts:pause'](undefined, sender);
    expect(await handlers['app:quit'](undefined, sender)).toEqual(done);
    expect(await handlers['update:check'](undefined, sender)).toEqual(done);
    expect(await handlers['update:restart'](undefined, sender)).toMatchObject({ ok: false });
    expect(calls).toEqual([
      ['password', 'x'],
      ['signIn', form],
      ['answerForce', true],
      ['signOut'],
      ['startOver'],
      ['transmit'],
      ['networkBack'],
      ['save', defaultSettings],
      ['open', 'settings'],
      ['close', 42],
      ['fit', 42, 90],
      ['toolbarSize', 'compact'],
      ['list', { ...filter, before: 5 }],
      ['export', { ...filter, format: 'csv' }, 42],
      ['pause', undefined, sender],
      ['quit'],
    ]);
    expect(await handlers['state:get'](undefined, sender)).toEqual({ seq: 7, state: initialState });
    expect(await handlers['settings:get'](undefined, sender)).toBe(defaultSettings);
  });

  it('has a handler for every verb that has a schema, and no other', () => {
    expect(Object.keys(setUp().handlers).sort()).toEqual(Object.keys(requestSchemas).sort());
  });
});
