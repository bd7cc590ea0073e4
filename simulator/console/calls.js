/** @import { AgentSnapshot, CallSnapshot, StateSnapshot } from '../world/snapshot.ts' */
/** @import { PartyPlan } from '../world/party-plan.ts' */

import { post } from './api.js';
import { button, element } from './dom.js';

const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];
const states = {
  ringing: 'rings',
  dialling: 'is being called',
  talking: 'talks',
  held: 'on hold',
  conference: 'in conference',
  connected: 'connected without the agent',
};
/** What a number can be told to do when it is called. */
const habits = {
  own: 'as the simulator is set up',
  answers: 'answers after 2 s',
  busy: 'is busy',
  rings: 'never answers',
  refuses: 'refuses after 2 s',
  leaves: 'answers, hangs up after 5 s',
  keys: 'answers, hangs up at the first key',
};
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
  const heard = agent.hears.join(' and ') || 'nothing';
  const microphone = agent.muted ? ' · muted' : '';
  return [
    element('div', { class: 'parties' }, ...parties),
    ...(agent.calls.length > 0
      ? [element('p', { class: 'media' }, `The agent hears ${heard}${microphone}`)]
      : []),
    drawPhone(agent, state.ivrNumbers),
  ];
}

/**
 * Whom a far end hears, and where its keys go.
 * @param {CallSnapshot} call
 */
function drawMedia({ hears, keysReach }) {
  const goal = { nobody: 'nowhere', agent: 'to the agent, and into the recording' }[keysReach];
  const safe = goal === undefined ? 'good' : '';
  return [
    element('p', { class: 'media' }, `Hears ${hears.join(' and ') || 'nothing'}`),
    element('p', { class: `media ${safe}` }, `Its keys go ${goal ?? `to ${keysReach} alone`}`),
  ];
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
    element(
      'h3',
      {},
      `${kinds[call.kind]} ${call.number} `,
      element('span', { class: `state ${call.state}` }, states[call.state]),
    ),
    ...drawMedia(call),
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

/**
 * What each IVR does when it is called, to choose from.
 * @param {Pick<StateSnapshot, 'ivrNumbers' | 'plans'>} state
 */
export function drawHabits({ ivrNumbers, plans }) {
  const numbers = [
    ...new Set([...ivrNumbers, ...Object.keys(plans).filter((one) => plans[one]?.kind === 'ivr')]),
  ];
  return numbers.map((number) => {
    const current = habitOf(plans[number]);
    const choice = element(
      'select',
      { 'data-key': `habit ${number}` },
      ...Object.entries({ ...habits, ...(current === 'other' ? { other: 'as its scenario says' } : {}) }).map(
        ([habit, label]) => element('option', { value: habit }, label),
      ),
    );
    choice.value = current;
    choice.addEventListener('change', () =>
      post(`parties/${encodeURIComponent(number)}/plan`, planOf(choice.value)),
    );
    return element('label', {}, `${number}, when called,`, choice);
  });
}

/** @param {string} habit */
function planOf(habit) {
  switch (habit) {
    case 'answers':
    case 'refuses':
      return { kind: 'ivr', dialled: habit, ring: '2s' };
    case 'busy':
    case 'rings':
      return { kind: 'ivr', dialled: habit };
    case 'leaves':
      return { kind: 'ivr', dialled: 'answers', ring: '1s', leavesAfter: '5s' };
    case 'keys':
      return { kind: 'ivr', dialled: 'answers', ring: '1s', leavesAfterKeys: 1 };
    default:
      return {};
  }
}

/** @param {PartyPlan | undefined} plan */
function habitOf(plan) {
  if (!plan || Object.keys(plan).length === 0) return 'own';
  const same = Object.keys(habits).find((habit) => sameAs(plan, planOf(habit)));
  return same ?? 'other';
}

/**
 * @param {PartyPlan} plan
 * @param {ReturnType<typeof planOf>} asked
 */
function sameAs(plan, { ring, leavesAfter, ...rest }) {
  const asMs = (/** @type {string | undefined} */ time) =>
    time ? Number.parseInt(time, 10) * 1000 : undefined;
  const wanted = { ...rest, ringMs: asMs(ring), leavesAfterMs: asMs(leavesAfter) };
  const known = Object.entries(wanted).filter(([, value]) => value !== undefined);
  return (
    known.length === Object.keys(plan).length &&
    known.every(([name, value]) => Reflect.get(plan, name) === value)
  );
}
