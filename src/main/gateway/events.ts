import * as z from 'zod';

/** Fields that every event has. */
interface Common {
  /** When the gateway made it, milliseconds since the epoch; only the newest gateways say. */
  readonly genTime: number | null;
}

/** A call's two ends as an event reports them, and its feature number (protocol notes §3). */
interface CallEnds {
  readonly callid: string;
  readonly caller: string;
  readonly called: string;
  /** 0 inbound, 6 inner, 7 outbound, 51–53 consult and conference; null when not given. */
  readonly feature: number | null;
}

export type AgentStateName = 'ready' | 'busy' | 'wrapUp' | 'rest';
export type CallFailKind = 'callOut' | 'inside' | 'consult' | 'connect';

/**
 * An agent event (protocol notes §3). Types that have no meaning for us, and known types whose content can't
 * be read, are `unknown`: they are carried through and change nothing.
 */
export type GatewayEvent = Common &
  (
    | ({ readonly kind: 'ringing' } & CallEnds)
    | { readonly kind: 'alerting'; readonly callid: string; readonly otherPhone: string }
    | ({ readonly kind: 'talking' } & CallEnds)
    | { readonly kind: 'hold'; readonly callid: string }
    /** `partners`: the other parties, in the gateway's order. */
    | { readonly kind: 'conference'; readonly callid: string; readonly partners: readonly string[] }
    /** The agent left this call. */
    | { readonly kind: 'callRelease'; readonly callid: string }
    | { readonly kind: 'customerRelease'; readonly callid: string; readonly number: string }
    | { readonly kind: 'callFailed'; readonly callid: string; readonly what: CallFailKind }
    /** A ringing call was not answered; `callid` is empty where the gateway doesn't say which. */
    | { readonly kind: 'unanswered'; readonly callid: string }
    /** `reason` of a busy agent: 1 self … 7 rejected, 200–250 custom; not there when the gateway gives none. */
    | { readonly kind: 'agentState'; readonly state: AgentStateName; readonly reason?: number }
    /** What is known of a call that comes in. */
    | { readonly kind: 'callInfo'; readonly callid: string; readonly skill: string }
    | { readonly kind: 'phoneRelease' }
    | { readonly kind: 'inService' }
    /** Signed out for certain. */
    | { readonly kind: 'shutdown' }
    | { readonly kind: 'unknown'; readonly eventType: string; readonly malformed: boolean }
  );

/** Numbers and booleans come as strings or as themselves, depending on the page and the release. */
const text = z.union([z.string().max(200), z.number()]).transform((value) => String(value).trim());
const optionalText = text.nullish().transform((value) => value ?? '');
/** Only a help for showing: an odd one must not cost the event that it stands in. */
const feature = z
  .union([z.string(), z.number()])
  .nullish()
  .catch(null)
  .transform((value) => {
    const digits = String(value ?? '').trim();
    return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
  });
const callid = text.refine((value) => value !== '');
const callEnds = z.object({ callid, caller: optionalText, called: optionalText, feature });
/** A bare callid, or an object that holds it: both have been seen for the same event. */
const bareCallid = z.union([callid, z.object({ callid }).transform((content) => content.callid)]);
const partner = z.object({
  callid,
  partner: z.union([z.string(), z.number().transform(String), z.array(text)]).transform(splitPartners),
});

const ringing = parsed(callEnds, (content) => ({ kind: 'ringing', ...content }));
const callFailed = (what: CallFailKind) =>
  parsed(bareCallid, (id) => ({ kind: 'callFailed', callid: id, what }));
/** The content of these isn't documented anywhere; a callid is read where there is one. */
const unanswered = (content: unknown) =>
  ({ kind: 'unanswered', callid: bareCallid.safeParse(content).data ?? '' }) as const;
/** Only a help for showing: an odd one must not cost the event that it stands in. */
const reasonContent = z.object({ reason: feature }).catch({ reason: null });
const notReady = (content: unknown) => {
  const { reason } = reasonContent.parse(content);
  return { kind: 'agentState', state: 'busy', ...(reason === null ? {} : { reason }) } as const;
};
const agentState = (state: AgentStateName) => () => ({ kind: 'agentState', state }) as const;

type Body = GatewayEvent extends infer E ? (E extends GatewayEvent ? Omit<E, 'genTime'> : never) : never;
type Reader = (content: unknown) => Body | null;

const readers: Readonly<Record<string, Reader>> = {
  AgentEvent_Ringing: ringing,
  AgentEvent_Auto_Answer: ringing,
  AgentEvent_Incoming_CallInfo: parsed(
    z.object({ callId: callid, skillName: optionalText }),
    ({ callId, skillName }) => ({ kind: 'callInfo', callid: callId, skill: skillName }),
  ),
  AgentEvent_Customer_Alerting: parsed(z.object({ callid, otherPhone: optionalText }), (content) => ({
    kind: 'alerting',
    ...content,
  })),
  AgentEvent_Talking: parsed(callEnds, (content) => ({ kind: 'talking', ...content })),
  AgentEvent_Hold: parsed(bareCallid, (id) => ({ kind: 'hold', callid: id })),
  AgentEvent_Conference: parsed(partner, (content) => ({
    kind: 'conference',
    callid: content.callid,
    partners: content.partner,
  })),
  AgentEvent_Call_Release: parsed(bareCallid, (id) => ({ kind: 'callRelease', callid: id })),
  AgentEvent_Customer_Release: parsed(z.object({ callid, number: optionalText }), (content) => ({
    kind: 'customerRelease',
    ...content,
  })),
  AgentEvent_Call_Out_Fail: callFailed('callOut'),
  AgentEvent_Inside_Call_Fail: callFailed('inside'),
  AgentEvent_Consult_Fail: callFailed('consult'),
  AgentEvent_Connect_Fail: callFailed('connect'),
  AgentEvent_No_Answer: unanswered,
  AgentEvent_No_Answer_From_Cti: unanswered,
  AgentEvent_AbandonCall: unanswered,
  AgentState_Ready: agentState('ready'),
  AgentState_Force_Ready: agentState('ready'),
  AgentState_CancelNotReady_Success: agentState('ready'),
  AgentState_CancelRest_Success: agentState('ready'),
  AgentState_CancelWork_Success: agentState('ready'),
  AgentState_Busy: agentState('busy'),
  AgentState_SetNotReady_Success: notReady,
  AgentState_Force_SetNotReady: notReady,
  AgentState_Work: agentState('wrapUp'),
  AgentState_SetWork_Success: agentState('wrapUp'),
  AgentState_SetRest_Success: agentState('rest'),
  AgentOther_PhoneRelease: () => ({ kind: 'phoneRelease' }),
  AgentOther_InService: () => ({ kind: 'inService' }),
  AgentOther_ShutdownService: () => ({ kind: 'shutdown' }),
};

interface RawEvent {
  readonly eventType: string;
  readonly workNo: string | number | null | undefined;
  readonly content: unknown;
  readonly eventGenTime: unknown;
}

/** Every answer goes through here, so it is done by hand; the contents have schemas. */
function isRawEvent(raw: unknown): raw is RawEvent {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  const { eventType, workNo } = raw as Readonly<Record<string, unknown>>;
  if (typeof eventType !== 'string' || eventType.length > 200) return false;
  return workNo === null || workNo === undefined || typeof workNo === 'string' || Number.isFinite(workNo);
}

/**
 * Reads the `event` of a poll's answer. Null, absent and empty mean no event; an array (the form of the
 * all-agents poll) means several. Events of another agent are left out.
 *
 * @param raw `event` as the gateway sent it; anything.
 * @param agentId whose events we want.
 */
export function parseEvents(raw: unknown, agentId: string): GatewayEvent[] {
  if (raw === null || raw === undefined || raw === '') return [];
  return Array.isArray(raw) ? raw.flatMap((one) => parseOne(one, agentId)) : parseOne(raw, agentId);
}

function parseOne(raw: unknown, agentId: string): GatewayEvent[] {
  if (raw === null || raw === undefined) return [];
  if (!isRawEvent(raw)) {
    const empty = typeof raw === 'object' && Object.keys(raw).length === 0;
    return empty ? [] : [{ kind: 'unknown', eventType: '', malformed: true, genTime: null }];
  }
  const { eventType, workNo, content, eventGenTime } = raw;
  if (isOtherAgent(workNo, agentId)) return [];
  const isTold = typeof eventGenTime === 'number' || typeof eventGenTime === 'string';
  const told = isTold ? Number(eventGenTime) : Number.NaN;
  const genTime = Number.isFinite(told) && told > 0 ? told : null;
  const reader = Object.hasOwn(readers, eventType) ? readers[eventType] : undefined;
  const body = reader?.(content);
  const event = body ?? { kind: 'unknown', eventType, malformed: reader !== undefined };
  return [{ ...event, genTime } as GatewayEvent];
}

function isOtherAgent(workNo: string | number | null | undefined, agentId: string): boolean {
  if (workNo === null || workNo === undefined || !/^\d+$/.test(String(workNo))) return false;
  return Number(workNo) !== Number(agentId);
}

/** Depending on the page the separator is `,`, `, ` or the full-width `，` (protocol notes §3). */
export function splitPartners(partners: string | readonly string[]): string[] {
  const parts = typeof partners === 'string' ? partners.split(/[,，]/u) : partners;
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function parsed<T>(schema: z.ZodType<T>, make: (content: T) => Body): Reader {
  return (content) => {
    const result = schema.safeParse(content);
    return result.success ? make(result.data) : null;
  };
}
