import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GatewayEvent, parseEvents } from './events.ts';

const AGENT = '101';

const types = [
  'AgentEvent_Ringing',
  'AgentEvent_Auto_Answer',
  'AgentEvent_Customer_Alerting',
  'AgentEvent_Talking',
  'AgentEvent_Hold',
  'AgentEvent_Conference',
  'AgentEvent_Call_Release',
  'AgentEvent_Customer_Release',
  'AgentEvent_Call_Out_Fail',
  'AgentState_SetNotReady_Success',
  'AgentOther_ShutdownService',
  'AgentOther_PhoneRelease',
  'AgentOther_Note',
];

const callid = fc.tuple(fc.nat(), fc.nat(999)).map(([time, count]) => `${time}-${count}`);
const phone = fc.stringMatching(/^[0-9*#+]{1,24}$/);

/** A well-formed event of ours, and the ways in which gateways have been seen to write it. */
const written: fc.Arbitrary<{ raw: unknown; event: Partial<GatewayEvent> }> = fc.oneof(
  fc
    .record({
      id: callid,
      partners: fc.array(phone, { maxLength: 4 }),
      separator: fc.constantFrom(',', ', ', '，'),
    })
    .map(({ id, partners, separator }) => ({
      raw: { eventType: 'AgentEvent_Conference', content: { callid: id, partner: partners.join(separator) } },
      event: { kind: 'conference' as const, callid: id, partners },
    })),
  fc.record({ id: callid, bare: fc.boolean() }).map(({ id, bare }) => ({
    raw: { eventType: 'AgentEvent_Call_Release', content: bare ? id : { callid: id } },
    event: { kind: 'callRelease' as const, callid: id },
  })),
  fc
    .record({
      id: callid,
      caller: phone,
      called: phone,
      feature: fc.constantFrom(0, 6, 7, 51, 52, 53),
      asText: fc.boolean(),
    })
    .map(({ id, caller, called, feature, asText }) => ({
      raw: {
        eventType: 'AgentEvent_Talking',
        content: { callid: id, caller, called, feature: asText ? String(feature) : feature, type: 'main' },
      },
      event: { kind: 'talking' as const, callid: id, caller, called, feature },
    })),
  fc.record({ id: callid, number: phone }).map(({ id, number }) => ({
    raw: { eventType: 'AgentEvent_Customer_Release', content: { callid: id, number } },
    event: { kind: 'customerRelease' as const, callid: id, number },
  })),
);

describe('parseEvents, whatever comes', () => {
  it('never throws, and makes at most one event of each entry', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const entries = Array.isArray(raw) ? raw.length : 1;
        expect(parseEvents(raw, AGENT).length).toBeLessThanOrEqual(entries);
      }),
    );
  });

  it('survives any content of a known type, and only calls it by its name or unknown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.jsonValue(), (eventType, content) => {
        const events = parseEvents({ eventType, content }, AGENT);
        expect(events).toHaveLength(1);
        const [event] = events;
        if (event?.kind === 'unknown') expect(event.eventType).toBe(eventType);
        if (event && 'callid' in event) expect(event.callid).not.toBe('');
      }),
    );
  });

  it('reads every way of writing an event as the same event', () => {
    fc.assert(
      fc.property(written, ({ raw, event }) => {
        expect(parseEvents(raw, AGENT)).toEqual([{ ...event, genTime: null }]);
      }),
    );
  });

  it('is not disturbed by fields nobody asked for', () => {
    fc.assert(
      fc.property(
        written,
        fc.jsonValue(),
        fc.stringMatching(/^x[a-z]{1,8}$/),
        ({ raw, event }, more, name) => {
          const extended = { ...(raw as object), [name]: more, workNo: AGENT };
          expect(parseEvents(extended, AGENT)).toEqual([{ ...event, genTime: null }]);
        },
      ),
    );
  });

  it('marks an event whose callid is lost instead of making one up', () => {
    fc.assert(
      fc.property(written, ({ raw }) => {
        const { eventType, content } = raw as { eventType: string; content: unknown };
        const rest = typeof content === 'string' ? '' : { ...(content as object), callid: undefined };
        expect(parseEvents({ eventType, content: rest }, AGENT)).toEqual([
          { kind: 'unknown', eventType, malformed: true, genTime: null },
        ]);
      }),
    );
  });
});
