import { reduceCalls } from '../../src/main/agent/call-reducer.ts';
import { type CallState, type Leg, noCalls } from '../../src/main/agent/call-state.ts';
import { callBlock, viewCalls } from '../../src/main/agent/call-view.ts';
import * as events from '../../src/main/agent/testing/call-events.ts';
import type { GatewayEvent } from '../../src/main/gateway/events.ts';

/** An event of one call, and what this call is after it; null: over. */
interface LifeStep {
  readonly event: GatewayEvent;
  readonly phase: Leg['phase'] | null;
}

export interface InterleavingCounts {
  /** Orders in which the events of two calls were told. */
  orders: number;
  events: number;
}

/**
 * Every life of a customer's call B beside every life of an IVR's call C, their events in every order. Two calls
 * that are never joined have nothing to do with each other: each must be shown as if it were alone, and passing
 * numbers must never be offered.
 *
 * @param holds how often a call may be put on hold and taken back.
 * @throws at the first difference.
 */
export function checkInterleavings(holds: number): InterleavingCounts {
  const counts: InterleavingCounts = { orders: 0, events: 0 };
  const customers = lives('B', holds);
  const ivrs = lives('C', holds);
  for (const customer of customers) {
    for (const ivr of ivrs) tellInEveryOrder(noCalls, customer, ivr, counts);
  }
  return counts;
}

/** The orders form a tree: two orders share the states of the events with which they begin. */
function tellInEveryOrder(
  state: CallState,
  customer: readonly LifeStep[],
  ivr: readonly LifeStep[],
  counts: InterleavingCounts,
  phases: { readonly B: Leg['phase'] | null; readonly C: Leg['phase'] | null } = { B: null, C: null },
): void {
  if (customer.length === 0 && ivr.length === 0) counts.orders += 1;
  const [nextB, nextC] = [customer[0], ivr[0]];
  if (nextB) {
    const after = { ...phases, B: nextB.phase };
    tellInEveryOrder(tell(state, nextB.event, after, counts), customer.slice(1), ivr, counts, after);
  }
  if (nextC) {
    const after = { ...phases, C: nextC.phase };
    tellInEveryOrder(tell(state, nextC.event, after, counts), customer, ivr.slice(1), counts, after);
  }
}

function tell(
  before: CallState,
  event: GatewayEvent,
  phases: Readonly<Record<'B' | 'C', Leg['phase'] | null>>,
  counts: InterleavingCounts,
): CallState {
  const state = reduceCalls(before, event, 0, events.self);
  counts.events += 1;
  for (const [callid, phase] of Object.entries(phases)) {
    const known = state.legs.find((leg) => leg.callid === callid)?.phase ?? null;
    if (known !== phase) throw new Error(`call ${callid} is ${known}, not ${phase}, after ${event.kind}`);
  }
  if (callBlock(viewCalls(state, [], 0)) === null) throw new Error(`offered after ${event.kind}`);
  return state;
}

/** Every way in which one call can go. */
function lives(callid: 'B' | 'C', holds: number): LifeStep[][] {
  const isCustomer = callid === 'B';
  const number = isCustomer ? events.CUSTOMER : events.IVR;
  const talk: LifeStep = {
    event: isCustomer ? events.talking(callid) : events.reached(callid),
    phase: 'talking',
  };
  const begin: LifeStep = isCustomer
    ? { event: events.ringing(callid), phase: 'ringing' }
    : { event: events.alerting(callid), phase: 'dialling' };
  const hold: LifeStep = { event: events.hold(callid), phase: 'held' };
  const over = (event: GatewayEvent): LifeStep => ({ event, phase: null });
  const ends: LifeStep[][] = [
    [over(events.customerRelease(callid, number))],
    [over(events.callRelease(callid)), over(events.customerRelease(callid, number))],
  ];
  const bodies: LifeStep[][] = [[talk]];
  for (let times = 1; times <= holds; times++) {
    const last = bodies.at(-1) ?? [];
    bodies.push([...last, hold], [...last, hold, talk]);
  }
  const answered = bodies.flatMap((body) => ends.map((end) => [begin, ...body, ...end]));
  return [...answered, [begin, over(isCustomer ? events.unanswered(callid) : events.callFailed(callid))]];
}
