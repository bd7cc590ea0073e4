import { beforeEach, describe, expect, it } from 'vitest';
import { notice } from '../../../shared/notice.ts';
import { ask, type Draft, failedWith, finish, nothingDone, request, set, waitFor, waits } from './draft.ts';
import type { ActiveFlow, Scene } from './flow-state.ts';

const scene: Scene = {
  customer: 'held',
  ivr: 'none',
  ivrCallid: null,
  stranger: false,
  ringing: false,
  unsure: false,
};
const flow: ActiveFlow = {
  ...nothingDone,
  kind: 'active',
  plan: {
    ivr: { name: 'Pay', number: '95500001' },
    customer: { callid: 'B', number: '' },
    goal: 'transmit',
    answerMs: 30_000,
    whenLeft: 'return',
  },
  since: 0,
  mode: 'forward',
  step: 'callOut',
  stepSince: 0,
  ending: null,
  heldByUs: true,
  dialled: false,
  ivrCallid: null,
  scene,
};

let draft: Draft;
beforeEach(() => {
  draft = { flow, over: null, effects: [], at: 7000 };
});

it('leaves the flow before it as it was', () => {
  set(draft, { dialled: true });
  expect(draft.flow.dialled).toBe(true);
  expect(flow.dialled).toBe(false);
});

describe('a request', () => {
  it('has a number of its own, and ends what was waited for', () => {
    request(set(draft, { waitsUntil: 9000 }), 'hold');
    request(draft, 'callOut');
    expect(draft.effects.filter(({ kind }) => kind === 'request')).toEqual([
      { kind: 'request', id: 1, op: 'hold' },
      { kind: 'request', id: 2, op: 'callOut' },
    ]);
    expect(draft.effects[0]).toEqual({ kind: 'stopTimer' });
    expect(draft.flow).toMatchObject({ waitsUntil: null, pending: { id: 2, op: 'callOut', phase: 'sent' } });
  });

  it('waits in its phase; where none is under way only the timer runs', () => {
    waitFor(draft, 'effect', 10);
    expect(draft.flow.pending).toBeNull();
    waitFor(request(draft, 'hold'), 'effect', 3000);
    expect(draft.flow.pending).toMatchObject({ op: 'hold', phase: 'effect' });
    expect(draft.effects.at(-1)).toEqual({ kind: 'timer', ms: 3000 });
  });
});

describe('a question', () => {
  it('keeps why the request is asked about', () => {
    const cause = notice('flow.noEffect');
    request(draft, 'join');
    if (draft.flow.pending) set(draft, { pending: { ...draft.flow.pending, cause, refused: true } });
    ask(draft, 'join');
    expect(draft.flow.pending).toEqual({ id: 2, op: 'join', phase: 'asking', cause, refused: true });
  });

  it('is for the list of calls where one is being dialled', () => {
    ask(draft, 'callOut');
    ask(draft, 'look');
    const how = draft.effects.flatMap((effect) => (effect.kind === 'ask' ? [effect.how] : []));
    expect(how).toEqual(['list', 'sync']);
  });
});

describe('the end', () => {
  const end = (change: Partial<ActiveFlow>, wished: Parameters<typeof finish>[1]) =>
    finish(set(draft, change), wished).over;

  it('tells that the customer waits, at the time it happened', () => {
    expect(end({}, failedWith('flow.noAnswer'))).toMatchObject({
      at: 7000,
      live: true,
      customerWaits: true,
      ending: failedWith('flow.noAnswer'),
    });
    expect(draft.effects).toEqual([{ kind: 'stopTimer' }]);
  });

  it('is no return to a customer who is gone', () => {
    const gone = { scene: { ...scene, customer: 'gone' } } as const;
    for (const kind of ['returned', 'cancelled'] as const) {
      expect(end(gone, { kind, notice: null })?.ending).toEqual(failedWith('flow.customerLeft'));
    }
    expect(end(gone, failedWith('flow.ivrBusy'))?.ending).toEqual(failedWith('flow.ivrBusy'));
  });

  it('warns rather than not where nobody knows', () => {
    const talking = { scene: { ...scene, customer: 'talking' } } as const;
    expect(end(talking, failedWith('flow.unsure'))?.customerWaits).toBe(true);
    expect(end({ ...talking, heldByUs: false }, failedWith('flow.unsure'))?.customerWaits).toBe(false);
    expect(end({ ...talking, heldByUs: true }, failedWith('flow.ivrLeft'))?.customerWaits).toBe(false);
  });
});

it('takes no customer for waiting whom the agent leaves on hold to talk to the IVR', () => {
  expect(waits(true, { ...scene, ivr: 'talking' }, 'done')).toBe(false);
  expect(waits(true, { ...scene, ivr: 'talking' }, 'failed')).toBe(true);
  expect(waits(true, scene, 'done')).toBe(true);
  expect(waits(false, scene, 'failed')).toBe(false);
});
