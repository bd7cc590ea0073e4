import type * as z from 'zod';
import { type CallOperations, createCallOperations } from './call-operations.ts';
import type { Call, Caller } from './caller.ts';
import type { Envelope } from './envelope.ts';
import { type GatewayEvent, parseEvents } from './events.ts';
import { failed, type Result, success } from './failure.ts';
import {
  type AgentStatus,
  type AgentSync,
  agentStatusResult,
  type CallInfo,
  callIdsResult,
  callInfoResult,
  type SignInResult,
  signInResult,
  syncResult,
  updateGuidResult,
} from './results.ts';

/** Body of a sign-in (protocol notes §2). Values are strings, as in the vendor's sample. */
export interface SignInBody {
  readonly password: string;
  readonly phonenum: string;
  /** State after sign-in: 3 busy, 4 idle, 5 wrap-up. */
  readonly status: '3' | '4' | '5';
  readonly releasephone: 'true' | 'false';
  /** 4 is an agent with PC and phone. */
  readonly agenttype: '4';
}

/** Milliseconds from the call to the last byte of its answer. */
export interface Deadlines {
  readonly queryMs: number;
  readonly signInMs: number;
  readonly pollMs: number;
}

/** The gateway holds an empty poll for about 10 s. */
export const usualDeadlines: Deadlines = { queryMs: 8_000, signInMs: 20_000, pollMs: 30_000 };

/**
 * The gateway's operations for one agent, one method each. A failure is a value, never a throw. Requests are
 * exactly those of the seed and the protocol notes.
 */
export interface GatewayClient extends CallOperations {
  /** Signs in; the GUID of the answer's header is in the holder when this resolves. */
  signIn(body: SignInBody, signal?: AbortSignal): Promise<Result<SignInResult>>;
  /** Signs in although the agent is signed in elsewhere; the other place is signed out. */
  forceSignIn(body: SignInBody, signal?: AbortSignal): Promise<Result<SignInResult>>;
  /** Refused while talking or answering. */
  signOut(deadlineMs?: number): Promise<Result<null>>;
  /** Without this no calls arrive. Sets all skills the agent has. */
  setSkills(signal?: AbortSignal): Promise<Result<null>>;
  /** One long poll: no event, or (usually) one. */
  poll(signal?: AbortSignal): Promise<Result<GatewayEvent[]>>;
  /**
   * The heart: the gateway passes the customer's key presses on to the IVR for as long as the conference
   * lasts, and the agent side doesn't record the tones (seed). The request carries no digits and no body.
   *
   * @param deadlineMs to the last byte of the answer.
   * @param sendWithinMs to the first byte of the request; past it the request is given up unsent.
   */
  thirdPartyConfTransmitNum(deadlineMs: number, sendWithinMs?: number): Promise<Result<null>>;
  agentStatus(signal?: AbortSignal): Promise<Result<AgentStatus>>;
  allCallIds(signal?: AbortSignal): Promise<Result<string[]>>;
  callInfo(callid: string, signal?: AbortSignal): Promise<Result<CallInfo>>;
  /** Where the agent stands. It empties the event queue: only for starting over with a live session. */
  syncAgentInfo(signal?: AbortSignal): Promise<Result<AgentSync>>;
  /** Renews the GUID by hand; the new one is in the holder when this resolves. */
  updateGuid(): Promise<Result<null>>;
}

/**
 * @param call the function that every operation goes through.
 * @param agentId digits only; checked by the caller, since it becomes part of the path.
 * @param guid holds the GUID; some come in a body instead of a header.
 */
export function createGatewayClient(
  call: Caller,
  agentId: string,
  guid: { current(): string | null; set(guid: string | null): void },
  deadlines: Deadlines = usualDeadlines,
): GatewayClient {
  const agent = `/onlineagent/${agentId}`;
  const plain = async (request: Call): Promise<Result<null>> => {
    const answer = await call(request);
    return answer.ok ? success(null) : answer;
  };
  const query = async <T>(schema: z.ZodType<T>, request: Call): Promise<Result<T>> => {
    const answer = await call(request);
    return answer.ok ? read(schema, answer.value) : answer;
  };
  const signInAt = async (name: string, path: string, body: SignInBody, signal?: AbortSignal) => {
    // Whatever GUID is there afterwards must be this sign-in's own.
    guid.set(null);
    const answer = await call({
      name,
      method: 'PUT',
      path,
      body: { ...body },
      deadlineMs: deadlines.signInMs,
      signal,
      withGuid: false,
    });
    if (!answer.ok) return answer;
    const result = signInResult.parse(answer.value.result) ?? noDetails;
    // A gateway that gives its GUID in the body, as updateGuid does, is served too.
    if (guid.current() === null && result.guid !== '') guid.set(result.guid);
    return guid.current() === null ? failed(noGuid) : success(result);
  };
  return {
    ...createCallOperations(call, agentId),
    signIn: (body, signal) => signInAt('login', agent, body, signal),
    forceSignIn: (body, signal) => signInAt('forceLogin', `${agent}/forcelogin`, body, signal),
    signOut: (deadlineMs = deadlines.queryMs) =>
      plain({ name: 'logout', method: 'DELETE', path: `${agent}/logout`, deadlineMs }),
    setSkills: (signal) =>
      plain({
        name: 'resetSkill',
        method: 'POST',
        path: `${agent}/resetskill/true`,
        deadlineMs: deadlines.queryMs,
        signal,
      }),
    async poll(signal) {
      const answer = await call({
        name: 'agentEvent',
        method: 'GET',
        path: `/agentevent/${agentId}`,
        deadlineMs: deadlines.pollMs,
        signal,
      });
      return answer.ok ? success(parseEvents(answer.value.event, agentId)) : answer;
    },
    thirdPartyConfTransmitNum: (deadlineMs, sendWithinMs) =>
      plain({
        name: 'thirdPartyConfTransmitNum',
        method: 'POST',
        path: `/voicecall/${agentId}/thirdPartyConfTransmitNum`,
        deadlineMs,
        sendWithinMs,
      }),
    agentStatus: (signal) =>
      query(agentStatusResult, {
        name: 'agentStatus',
        method: 'GET',
        path: `${agent}/agentstatus`,
        deadlineMs: deadlines.queryMs,
        signal,
      }),
    allCallIds: (signal) =>
      query(callIdsResult, {
        name: 'allCallId',
        method: 'GET',
        path: `/calldata/${agentId}/allcallid`,
        deadlineMs: deadlines.queryMs,
        signal,
      }),
    callInfo: (callid, signal) =>
      query(callInfoResult, {
        name: 'callInfoByCallId',
        method: 'GET',
        path: `/calldata/${agentId}/callinfobycallid/${encodeURIComponent(callid)}`,
        deadlineMs: deadlines.queryMs,
        signal,
      }),
    syncAgentInfo: (signal) =>
      query(syncResult, {
        name: 'syncAgentInfo',
        method: 'POST',
        path: `${agent}/syncagentinfo`,
        deadlineMs: deadlines.queryMs,
        signal,
      }),
    async updateGuid() {
      const before = guid.current();
      const answer = await call({
        name: 'updateGuid',
        method: 'PUT',
        path: `${agent}/updateGuid`,
        deadlineMs: deadlines.queryMs,
      });
      if (!answer.ok) return answer;
      const result = updateGuidResult.safeParse(answer.value.result);
      // Signed out meanwhile: a late answer must not bring a GUID back.
      if (guid.current() === null) return success(null);
      if (result.success) guid.set(result.data.guid);
      return guid.current() === before ? failed(noGuid) : success(null);
    },
  };
}

const noGuid = { kind: 'protocol', reason: 'noGuid', status: 200 } as const;

const noDetails: SignInResult = { timeRemaining: null, isForceChange: null, mediatype: '', guid: '' };

function read<T>(schema: z.ZodType<T>, envelope: Envelope): Result<T> {
  const parsed = schema.safeParse(envelope.result);
  return parsed.success
    ? success(parsed.data)
    : failed({ kind: 'protocol', reason: 'wrongShape', status: 200 });
}
