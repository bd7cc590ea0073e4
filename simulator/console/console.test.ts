// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { SimulatorState } from '../api.ts';
import type { AgentSnapshot } from '../world/snapshot.ts';
import { drawAgents, stateText } from './agents.js';
import { drawCalls, drawHabits } from './calls.js';
import { element, redraw } from './dom.js';
import { readFault } from './faults.js';
import { pickRequests } from './requests.js';
import { drawScenario } from './scenario.js';

const agent: AgentSnapshot = {
  id: '101',
  signedIn: true,
  phone: '40038',
  readiness: 'idle',
  hasSkills: true,
  polling: 1,
  queued: 0,
  locked: false,
  passwordExpired: false,
  failures: 0,
  lastCause: null,
  calls: [],
  conference: null,
  muted: false,
  hears: [],
  recordingHeard: '',
};
const state: SimulatorState = {
  now: 0,
  agents: [agent],
  moreAgents: 0,
  bridges: [],
  ivrReceived: {},
  ivrNumbers: ['70092'],
  plans: {},
  scenario: null,
};
const leg = { hears: ['agent'], keysReach: 'agent' };

function page(children: readonly (Node | string)[]): HTMLElement {
  return element('div', {}, ...children);
}

describe('console', () => {
  it('tells what an agent does', () => {
    expect(stateText(agent)).toBe('ready');
    expect(stateText({ ...agent, conference: { callId: '1-1', transmitting: true } })).toBe(
      'conference, passing',
    );
  });

  it('lists agents, and says how many more there are', () => {
    const shown = page(drawAgents([agent], '101', () => undefined, 21));
    expect(shown.querySelector('button')?.textContent).toBe('101ready');
    expect(shown.textContent).toContain('and 21 more');
  });

  it('says on each leg who is heard and where keys go', () => {
    const call = {
      callId: '1-1',
      number: '10086',
      kind: 'customer',
      state: 'conference',
      beganAt: 0,
    } as const;
    const passing = { ...call, hears: ['agent', '70092'], keysReach: '70092' };
    const shown = page(drawCalls({ ...agent, calls: [passing], hears: ['10086'], muted: true }, state));
    expect(shown.textContent).toContain('Hears agent and 70092');
    expect(shown.textContent).toContain('Its keys go to 70092 alone');
    expect(shown.textContent).toContain('The agent hears 10086 · muted');
    const held = { ...call, state: 'held' as const, hears: ['hold music'], keysReach: 'nobody' };
    expect(page(drawCalls({ ...agent, calls: [held] }, state)).textContent).toContain('Its keys go nowhere');
  });

  it('shows how far a scenario is, and why it failed', () => {
    const steps = [
      { words: 'A customer calls', state: 'done', problem: null },
      { words: 'Check', state: 'failed', problem: 'not within 2 s' },
      { words: 'The end', state: 'next', problem: null },
    ] as const;
    const shown = page(drawScenario({ name: 'story', about: '', state: 'failed', steps }));
    expect([...shown.querySelectorAll('li')].map((item) => item.className)).toEqual([
      'step done',
      'step failed',
      'step next',
    ]);
    expect(shown.textContent).toContain('story failed');
    expect(shown.textContent).toContain('not within 2 s');
  });

  it('shows what each IVR does when called, also when a scenario gave it habits of its own', () => {
    const plans = { '70092': { kind: 'ivr', dialled: 'busy' }, '70099': { kind: 'ivr', ringMs: 7 } } as const;
    const shown = page(drawHabits({ ivrNumbers: ['70092', '70093'], plans }));
    expect([...shown.querySelectorAll('select')].map(({ value }) => value)).toEqual(['busy', 'own', 'other']);
  });

  it('offers a key pad to a party in a call and Answer to one that is dialled', () => {
    const call = { callId: '1-1', number: '10086', kind: 'customer', beganAt: 0, ...leg } as const;
    const calls = [
      { ...call, state: 'talking' },
      { ...call, number: '70092', kind: 'ivr', state: 'dialling' },
    ] as const;
    const [first, second] = page(drawCalls({ ...agent, calls }, state)).querySelectorAll('.party');
    expect(first?.querySelectorAll('.keys button')).toHaveLength(12);
    expect(second?.querySelector('.keys')).toBeNull();
    expect(second?.textContent).toContain('Answer');
  });

  it('never reads a number as HTML', () => {
    const call = {
      callId: '1-1',
      number: '<img src=x>',
      kind: 'customer',
      state: 'held',
      beganAt: 0,
      ...leg,
    } as const;
    expect(page(drawCalls({ ...agent, calls: [call] }, state)).querySelector('img')).toBeNull();
  });

  it('draws only what changed and keeps the focus', () => {
    const box = element('div');
    document.body.append(box);
    const draw = () => [element('button', { 'data-key': 'k' }, 'press')];
    redraw(box, 1, draw);
    const first = box.querySelector('button');
    first?.focus();
    redraw(box, 1, draw);
    expect(box.querySelector('button')).toBe(first);
    redraw(box, 2, draw);
    expect(box.querySelector('button')).not.toBe(first);
    expect(document.activeElement).toBe(box.querySelector('button'));
  });

  it('turns the fault form into what the API takes', () => {
    const form = new FormData();
    const fields = { kind: 'resetAfter', path: 'hold', value: '', times: '2', delayMs: '5' };
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    expect(readFault(form)).toEqual({
      kind: 'reset',
      phase: 'after',
      match: { path: 'hold' },
      times: 2,
      delayMs: 5,
    });
    form.set('kind', 'status');
    form.set('value', '503');
    expect(readFault(form)).toMatchObject({ kind: 'status', status: 503 });
  });

  it('lists requests newest first without polls', () => {
    const record = { method: 'GET', agentId: '101', contentType: null, bodyBytes: 0, guid: 'none' } as const;
    const rest = { cookie: false, status: 200, retcode: '0', newGuid: false, fault: null, durationMs: 1 };
    const records = ['/a', '/agentevent/101', '/b'].map((path, time) => ({ ...record, ...rest, path, time }));
    expect(pickRequests(records).map(({ path }) => path)).toEqual(['/b', '/a']);
  });
});
