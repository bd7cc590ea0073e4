import * as z from 'zod';
import type { Call, Caller } from './caller.ts';
import { type Result, success } from './failure.ts';

/** How long the gateway has to answer, in milliseconds: an agent with a customer waits no longer. */
const DEADLINE_MS = 5000;

/**
 * What an agent does with calls and with the own state (protocol notes §2 and §4). A failure is a value.
 *
 * `sendWithinMs`: time to the request's first byte, past which it is given up unsent.
 */
export interface CallOperations {
  /** Takes the ringing call. */
  answer(sendWithinMs?: number): Promise<Result<null>>;
  /**
   * Dials. There must be no active call; a held one is allowed.
   *
   * @returns the new call's callid; empty where the gateway doesn't say.
   */
  callOut(called: string, sendWithinMs?: number): Promise<Result<string>>;
  hold(sendWithinMs?: number): Promise<Result<null>>;
  /** Takes a held call back. */
  getHold(callid: string, sendWithinMs?: number): Promise<Result<null>>;
  /** Connects the held call with the active one; the agent leaves both. */
  connectHold(callid: string, sendWithinMs?: number): Promise<Result<null>>;
  /** Joins a held call and the active one. @param callid that of the HELD call. */
  confJoin(callid: string, sendWithinMs?: number): Promise<Result<null>>;
  /** The agent's own digits into the call, 1 to 24 of 0-9 * #. They are part of the URL and must never be logged. */
  secondDialEx(digits: string, sendWithinMs?: number): Promise<Result<null>>;
  /** Drops one party. */
  disconnect(number: string, sendWithinMs?: number): Promise<Result<null>>;
  /** Hangs up; the others of a conference stay connected. */
  release(sendWithinMs?: number): Promise<Result<null>>;
  beginMute(sendWithinMs?: number): Promise<Result<null>>;
  endMute(sendWithinMs?: number): Promise<Result<null>>;
  /** Ready for calls; during a call it is meant for its end. */
  sayFree(sendWithinMs?: number): Promise<Result<null>>;
  /** Takes no calls. @param reason 200 to 250; null for none. */
  sayBusy(reason: number | null, sendWithinMs?: number): Promise<Result<null>>;
  /** Begins wrap-up. */
  work(sendWithinMs?: number): Promise<Result<null>>;
  cancelWork(sendWithinMs?: number): Promise<Result<null>>;
}

/** A callid stands as it is or in an object; what can't be read is none. */
const newCallid = z
  .union([z.string(), z.number(), z.object({ callid: z.union([z.string(), z.number()]) })])
  .transform((told) => String(typeof told === 'object' ? told.callid : told).trim())
  .catch('');

/** @param agentId digits only; it becomes part of the path. */
export function createCallOperations(call: Caller, agentId: string): CallOperations {
  const voice = `/voicecall/${agentId}`;
  const agent = `/onlineagent/${agentId}`;
  const ask = (request: Omit<Call, 'deadlineMs'>) => call({ deadlineMs: DEADLINE_MS, ...request });
  const plain = async (request: Omit<Call, 'deadlineMs'>): Promise<Result<null>> => {
    const answer = await ask(request);
    return answer.ok ? success(null) : answer;
  };
  const part = encodeURIComponent;
  return {
    answer: (sendWithinMs) => plain({ name: 'answer', method: 'PUT', path: `${voice}/answer`, sendWithinMs }),
    async callOut(called, sendWithinMs) {
      const answer = await ask({
        name: 'callOut',
        method: 'PUT',
        path: `${voice}/callout`,
        body: { called },
        sendWithinMs,
      });
      return answer.ok ? success(newCallid.parse(answer.value.result)) : answer;
    },
    hold: (sendWithinMs) => plain({ name: 'hold', method: 'POST', path: `${voice}/hold`, sendWithinMs }),
    getHold: (callid, sendWithinMs) =>
      plain({
        name: 'getHold',
        method: 'POST',
        path: `${voice}/gethold?callid=${part(callid)}`,
        sendWithinMs,
      }),
    connectHold: (callid, sendWithinMs) =>
      plain({
        name: 'connectHold',
        method: 'POST',
        path: `${voice}/connecthold/${part(callid)}`,
        sendWithinMs,
      }),
    confJoin: (callid, sendWithinMs) =>
      plain({
        name: 'confJoin',
        method: 'POST',
        path: `${voice}/confjoin`,
        body: { callid },
        sendWithinMs,
      }),
    secondDialEx: (digits, sendWithinMs) =>
      plain({
        name: 'secondDialEx',
        method: 'POST',
        path: `${voice}/seconddialex?number=${part(digits)}`,
        sendWithinMs,
      }),
    disconnect: (number, sendWithinMs) =>
      plain({
        name: 'disconnect',
        method: 'POST',
        path: `${voice}/disconnect/${part(number)}`,
        sendWithinMs,
      }),
    release: (sendWithinMs) =>
      plain({ name: 'release', method: 'DELETE', path: `${voice}/release`, sendWithinMs }),
    beginMute: (sendWithinMs) =>
      plain({ name: 'beginMute', method: 'POST', path: `${voice}/beginmute`, sendWithinMs }),
    endMute: (sendWithinMs) =>
      plain({ name: 'endMute', method: 'POST', path: `${voice}/endmute`, sendWithinMs }),
    sayFree: (sendWithinMs) =>
      plain({ name: 'sayFree', method: 'POST', path: `${agent}/sayfree`, sendWithinMs }),
    sayBusy: (reason, sendWithinMs) =>
      plain({
        name: 'sayBusy',
        method: 'POST',
        path: `${agent}/saybusy${reason === null ? '' : `?reason=${reason}`}`,
        sendWithinMs,
      }),
    work: (sendWithinMs) => plain({ name: 'work', method: 'POST', path: `${agent}/work`, sendWithinMs }),
    cancelWork: (sendWithinMs) =>
      plain({ name: 'cancelWork', method: 'POST', path: `${agent}/cancelwork`, sendWithinMs }),
  };
}
