import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GatewayEvent, parseEvents } from '../gateway/events.ts';
import { reduceCalls } from './call-reducer.ts';
import { type CallState, isThreeParty, noCalls } from './call-state.ts';
import { callBlock, viewCalls } from './call-view.ts';
import * as events from './testing/call-events.ts';

// Few of each, so that they meet.
const callid = fc.constantFrom('', 'A', 'B', 'C', 'X');
const number = fc.constantFrom('', events.CUSTOMER, events.IVR, '10086', events.self.phoneNumber);

const anyEvent: fc.Arbitrary<GatewayEvent> = fc.oneof(
  fc.tuple(callid, number).map(([id, from]) => events.ringing(id, from)),
  fc.tuple(callid, number).map(([id, to]) => events.alerting(id, to)),
  fc.tuple(callid, number).map(([id, from]) => events.talking(id, from)),
  fc.tuple(callid, number).map(([id, to]) => events.reached(id, to)),
  callid.map(events.hold),
  fc.tuple(callid, fc.array(number, { maxLength: 4 })).map(([id, all]) => events.conference(id, ...all)),
  fc.tuple(callid, number).map(([id, gone]) => events.customerRelease(id, gone)),
  callid.map(events.callRelease),
  callid.map(events.callFailed),
  callid.map(events.unanswered),
  fc.constant(events.unanswered()),
  fc.constant(events.phoneRelease),
  fc.constant(events.shutdown),
);
const anyEvents = fc.array(anyEvent, { maxLength: 40 });

/** Calls `check` with the state before and after each event. */
function eachStep(
  story: readonly GatewayEvent[],
  check: (after: CallState, event: GatewayEvent, at: number) => void,
): void {
  let state: CallState = noCalls;
  for (const [index, event] of story.entries()) {
    state = reduceCalls(state, event, index, events.self);
    check(state, event, index);
  }
}

describe('reduceCalls, for any events in any order', () => {
  it('keeps a state that makes sense', () => {
    fc.assert(
      fc.property(anyEvents, (story) => {
        eachStep(story, (state) => {
          const { legs, conference, left, endedCallids, endedAt } = state;
          const ids = legs.map((leg) => leg.callid);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).not.toContain(conference?.callid);
          for (const id of conference?.joinedFrom ?? []) expect(ids).not.toContain(id);
          expect(conference?.joinedFrom ?? []).not.toContain(conference?.callid);
          expect([...ids, conference?.callid].filter((id) => endedCallids.includes(id ?? '-'))).toEqual([]);
          expect(endedCallids.length).toBeLessThanOrEqual(32);
          if (left) expect(ids).toContain(left.callid);
          if (endedAt !== null) expect([ids.length, conference]).toEqual([0, null]);
          if (isThreeParty(state)) {
            expect(conference?.numbers).toHaveLength(2);
            expect(conference?.held).toBe(false);
          }
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('is not changed by an event that is told twice', () => {
    fc.assert(
      fc.property(anyEvents, (story) => {
        eachStep(story, (state, event, at) => {
          // Two parties with the same number who leave look like one who is told twice.
          const { conference, left } = state;
          const numbers = conference?.numbers ?? state.legs.map((leg) => leg.number);
          const alike = event.kind === 'customerRelease' && numbers.includes(event.number);
          fc.pre(!alike || (left === null && conference === null));
          expect(reduceCalls(state, event, at + 1000, events.self)).toEqual(state);
        });
      }),
      { numRuns: 1000 },
    );
  });

  it('offers to pass numbers when, and only when, three parties stand', () => {
    fc.assert(
      fc.property(anyEvents, (story) => {
        eachStep(story, (state, _, at) => {
          const view = viewCalls(state, [], at);
          expect(callBlock(view) === null).toBe(isThreeParty(state));
          if (state.endedAt === at) expect(view.kind).toBe('ended');
        });
      }),
    );
  });

  it('forgets everything at a forced sign-out', () => {
    fc.assert(
      fc.property(anyEvents, (story) => {
        expect(events.play([...story, events.shutdown])).toEqual(noCalls);
      }),
    );
  });

  it('never throws at what a gateway may send, as the client reads it', () => {
    const types = [
      'Ringing',
      'Talking',
      'Hold',
      'Conference',
      'Call_Release',
      'Customer_Release',
      'Connect_Fail',
    ];
    const raw = fc.record({
      eventType: fc.oneof(
        fc.constantFrom(...types).map((type) => `AgentEvent_${type}`),
        fc.constantFrom('AgentOther_PhoneRelease', 'AgentState_Ready'),
        fc.string(),
      ),
      content: fc.oneof(
        callid,
        fc.record({ callid, number, partner: fc.string(), caller: number, feature: fc.anything() }),
        fc.anything(),
      ),
    });
    fc.assert(
      fc.property(fc.array(raw), (story) => {
        const state = events.play(story.flatMap((event) => parseEvents(event, '49999')));
        expect(new Set(state.legs.map((leg) => leg.callid)).size).toBe(state.legs.length);
      }),
    );
  });
});
