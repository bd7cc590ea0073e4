import { reduceCalls } from '../../src/main/agent/call-reducer.ts';
import { type CallState, noCalls } from '../../src/main/agent/call-state.ts';
import { openEnvelope } from '../../src/main/gateway/envelope.ts';
import { parseEvents } from '../../src/main/gateway/events.ts';

/** Reads answers of polls, from bytes to the calls, and parses the same bytes as JSON in turns. */

interface ReadingOrder {
  readonly rounds: number;
  /** Events in a round. */
  readonly events: number;
}

const order = JSON.parse(process.argv[2] ?? '') as ReadingOrder;
const AGENT = '101';
const self = { agentId: AGENT, phoneNumber: '40038' };

/** One call with a conference, as the gateway tells it; the callids are the call's own. */
function bodiesOf(call: number): Buffer[] {
  const first = `1456404043-${call * 2}`;
  const second = `1456404043-${call * 2 + 1}`;
  const ends = { feature: '0', type: 'main', mediaAbility: '1' };
  const events: [string, unknown][] = [
    [
      'AgentEvent_Ringing',
      { ...ends, caller: '13900001111', called: '40038', callid: first, transfer: 'no' },
    ],
    ['AgentEvent_Talking', { ...ends, caller: '13900001111', called: '40038', callid: first }],
    ['AgentEvent_Hold', first],
    [
      'AgentEvent_Customer_Alerting',
      { callid: second, otherPhoneWorkno: '', otherPhone: '70093', type: 'main' },
    ],
    ['AgentEvent_Talking', { ...ends, caller: '40038', called: '70093', callid: second, feature: '7' }],
    ['AgentEvent_Conference', { callid: first, partner: '13900001111,70093' }],
    ['AgentEvent_Customer_Release', { callid: first, number: '70093' }],
    ['AgentEvent_Call_Release', first],
    ['AgentOther_PhoneRelease', { phoneState: 3 }],
    ['AgentState_Ready', null],
  ];
  return events.map(([eventType, content]) =>
    Buffer.from(
      JSON.stringify({
        message: '',
        retcode: '0',
        event: { eventType, workNo: AGENT, content, eventGenTime: 1471585949806 + call },
      }),
    ),
  );
}

/** @returns milliseconds for all bodies. */
function read(bodies: readonly Buffer[]): number {
  let calls: CallState = noCalls;
  const began = performance.now();
  for (const body of bodies) {
    const opened = openEnvelope({ status: 200, contentType: 'application/json; charset=UTF-8', body });
    if (!opened.ok) throw new Error('not read');
    for (const event of parseEvents(opened.value.event, AGENT)) calls = reduceCalls(calls, event, 1, self);
  }
  const took = performance.now() - began;
  if (calls.legs.length > 0 || calls.conference) throw new Error('a call was left over');
  return took;
}

let kept: unknown;

function parse(bodies: readonly Buffer[]): number {
  const began = performance.now();
  for (const body of bodies) kept = JSON.parse(body.toString('utf8'));
  const took = performance.now() - began;
  if (kept === undefined) throw new Error('not parsed');
  return took;
}

function events(count: number): Buffer[] {
  return Array.from({ length: count / 10 }, (_, call) => bodiesOf(call)).flat();
}

const bodies = events(order.events);
const tenfold = events(order.events * 10);
for (let warmUp = 0; warmUp < 20; warmUp++) {
  read(bodies);
  parse(bodies);
}
for (let round = 0; round < order.rounds; round++) {
  const ours = read(bodies);
  const baseline = parse(bodies);
  // The cost of one event among ten times as many.
  const many = read(tenfold) / 10;
  process.stdout.write(`${JSON.stringify({ ours, baseline, many })}\n`);
}
