// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { SimulatorState } from '../api.ts';
import type { AgentSnapshot } from '../world/snapshot.ts';
import { drawAgents, stateText } from './agents.js';
import { drawCalls } from './calls.js';
import { element, redraw } from './dom.js';
import { readFault } from './faults.js';
import { pickRequests } from './requests.js';

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

  it('lists signed-in agents first and bounds the list', () => {
    const out = Array.from({ length: 60 }, (_, index) => ({
      ...agent,
      id: String(200 + index),
      signedIn: false,
    }));
    const shown = page(drawAgents([...out, agent], '101', () => undefined));
    expect(shown.querySelector('button')?.textContent).toBe('101ready');
    expect(shown.querySelectorAll('button')).toHaveLength(40);
    expect(shown.textContent).toContain('and 21 more');
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
