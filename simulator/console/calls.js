/** @import { AgentSnapshot, CallSnapshot, StateSnapshot } from '../world/snapshot.ts' */

import { post } from './api.js';
import { button, element } from './dom.js';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
const kinds = { customer: 'Customer', ivr: 'IVR', colleague: 'Colleague' };

/**
 * The agent's calls with the far end's hands, and the agent's own.
 * @param {AgentSnapshot} agent
 * @param {StateSnapshot} state
 */
export function drawCalls(agent, state) {
  const connected = state.bridges.flat();
  const parties = [...agent.calls, ...connected].map(drawParty);
  if (parties.length === 0) parties.push(element('p', { class: 'quiet actions' }, 'No call.'));
  return [element('div', { class: 'parties' }, ...parties), drawPhone(agent, state.ivrNumbers)];
}

/** @param {CallSnapshot} call */
function drawParty(call) {
  const path = `parties/${encodeURIComponent(call.number)}`;
  const key = `${call.callId} ${call.number}`;
  const waits = call.state === 'ringing' || call.state === 'dialling';
  const pad = keys.map((digit) =>
    button(digit, `${key} ${digit}`, () => post(`${path}/press`, { digits: digit })),
  );
  const leave = waits ? (call.state === 'ringing' ? 'Give up' : 'Reject') : 'Hang up';
  return element(
    'div',
    { class: 'party' },
    element('h3', {}, `${kinds[call.kind]} ${call.number} `, element('span', { class: 'quiet' }, call.state)),
    ...(waits ? [] : [element('div', { class: 'keys' }, ...pad)]),
    element(
      'div',
      { class: 'row' },
      ...(call.state === 'dialling' ? [button('Answer', `${key} answer`, () => post(`${path}/answer`))] : []),
      button(leave, `${key} leave`, () => post(`${path}/hang-up`)),
    ),
  );
}

/**
 * What the agent can do by hand, on the phone.
 * @param {AgentSnapshot} agent
 * @param {readonly string[]} ivrNumbers
 */
function drawPhone(agent, ivrNumbers) {
  const states = agent.calls.map(({ state }) => state);
  const occupied = states.some((state) => state !== 'held');
  /** @type {(op: string, label: string, possible: boolean, body?: unknown) => HTMLElement} */
  const action = (op, label, possible, body = {}) =>
    button(label, `${op} ${label}`, () => post(`agents/${agent.id}/phone/${op}`, body), {
      disabled: !possible,
    });
  const held = states.includes('held');
  const talking = states.includes('talking');
  return element(
    'div',
    { class: 'row actions', 'aria-label': "The agent's phone", role: 'group' },
    action('answer', 'Answer', states.includes('ringing')),
    action('hold', 'Hold', talking),
    action('gethold', 'Take back', held && !occupied),
    ...ivrNumbers.map((called) =>
      action('callout', `Call ${called}`, agent.signedIn && !occupied, { called }),
    ),
    action('confjoin', 'Join', held && talking),
    action('release', 'Agent hangs up', states.length > 0),
  );
}
