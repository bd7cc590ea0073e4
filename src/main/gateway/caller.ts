import type { Clock, Logger } from '../ports.ts';
import { type Envelope, openEnvelope } from './envelope.ts';
import { failed, type GatewayFailure, type Result } from './failure.ts';
import { type GuidHolder, parseSetGuid } from './guid.ts';
import { isAuthenticationLost } from './retcodes.ts';
import { parseRetryAfter } from './retry-after.ts';
import type { AnswerHeaders, GatewayTransport, TransportFailure } from './transport.ts';

const BASE = '/agentgateway/resource';

/**
 * After a refusal for the GUID's sake, how long to wait for a newer one, in milliseconds. The gateway may
 * have rotated it in a poll's answer that is still on its way on another connection.
 */
const ROTATION_GRACE_MS = 300;

/** One gateway operation, before it becomes HTTP. */
export interface Call {
  /** Name for log lines: the vendor's own where it is known, so that the call is found in the gateway's log. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query behind `/agentgateway/resource`. */
  readonly path: string;
  /** JSON body; null for none (not even `{}`: the seed's operation has no body). */
  readonly body?: Readonly<Record<string, unknown>> | null;
  readonly deadlineMs: number;
  /** Given up unsent when it could not be sent within this time, in milliseconds. */
  readonly sendWithinMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Sign-in has no GUID yet; everything else carries the newest. */
  readonly withGuid?: boolean;
}

export type Caller = (call: Call) => Promise<Result<Envelope>>;

export interface CallerParts {
  readonly transport: GatewayTransport;
  readonly guid: GuidHolder;
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * Makes the function that every operation goes through: headers, newest GUID, cookies, envelope, log line.
 *
 * A call that is refused because the GUID rotated under it is repeated once with the new one. That is safe
 * for every operation, since a refusal for authentication means that nothing was done.
 */
export function createCaller(parts: CallerParts): Caller {
  return async (call) => {
    const first = await send(parts, call);
    if (!isRefusedForGuid(first.result) || call.withGuid === false) return first.result;
    if (!(await hasNewerGuid(parts, first.usedGuid, call.signal))) return first.result;
    parts.log.info('gateway call repeated with the rotated GUID', { method: call.name });
    return (await send(parts, call)).result;
  };
}

async function send(
  parts: CallerParts,
  call: Call,
): Promise<{ result: Result<Envelope>; usedGuid: string | null }> {
  const { transport, guid, clock, log } = parts;
  const usedGuid = call.withGuid === false ? null : guid.current();
  const started = clock.monotonic();
  const outcome = await transport.request({
    method: call.method,
    path: BASE + call.path,
    headers: {
      'Content-Type': 'application/json; charset=UTF-8',
      ...(usedGuid === null ? {} : { Guid: usedGuid }),
    },
    body: call.body ? JSON.stringify(call.body) : null,
    deadlineMs: call.deadlineMs,
    sendWithinMs: call.sendWithinMs,
    signal: call.signal,
    onHeaders: (headers) => takeIn(parts, headers, usedGuid, call),
  });
  const result = outcome.ok
    ? openEnvelope({
        status: outcome.value.status,
        contentType: single(outcome.value.headers['content-type']),
        body: outcome.value.body,
        retryAfterMs: parseRetryAfter(outcome.value.headers['retry-after'], clock.now()),
      })
    : failed(withHost(outcome.failure, transport.origin));
  const ms = Math.round(clock.monotonic() - started);
  const level = result.ok ? 'debug' : 'warn';
  log[level]('gateway call', { method: call.name, ...summary(result), ms });
  return { result, usedGuid };
}

/**
 * A rotated GUID counts from the moment its header is here. An answer that belongs to a GUID that was since given
 * up (signed out, taken over) must not bring it back.
 */
function takeIn(parts: CallerParts, headers: AnswerHeaders, usedGuid: string | null, call: Call): void {
  const fresh = parseSetGuid(headers['set-guid']);
  if (fresh === null) return;
  const stale = call.withGuid !== false && parts.guid.current() === null && usedGuid !== null;
  if (!stale) parts.guid.set(fresh);
}

function isRefusedForGuid(result: Result<Envelope>): boolean {
  return !result.ok && result.failure.kind === 'business' && isAuthenticationLost(result.failure.retcode);
}

/** Whether there is, or within the grace comes, another GUID than the one that was refused. */
function hasNewerGuid(parts: CallerParts, refused: string | null, signal?: AbortSignal): Promise<boolean> {
  const { guid, clock } = parts;
  const newer = () => guid.current() !== null && guid.current() !== refused;
  if (newer() || refused === null || guid.current() === null) return Promise.resolve(newer());
  return new Promise((resolve) => {
    const done = () => {
      cancel();
      unsubscribe();
      signal?.removeEventListener('abort', done);
      resolve(newer() && !signal?.aborted);
    };
    const cancel = clock.after(ROTATION_GRACE_MS, done);
    const unsubscribe = guid.subscribe(done);
    signal?.addEventListener('abort', done);
  });
}

function withHost(failure: TransportFailure, origin: string): GatewayFailure {
  return failure.kind === 'transport' ? { ...failure, host: new URL(origin).host } : failure;
}

function summary(result: Result<Envelope>): Record<string, unknown> {
  if (result.ok) return { retcode: result.value.retcode };
  const { failure } = result;
  switch (failure.kind) {
    case 'business':
      return { retcode: failure.retcode };
    case 'transport':
      return { failure: failure.cause, sent: failure.sent };
    case 'protocol':
      return { failure: failure.reason, status: failure.status };
  }
}

function single(header: string | readonly string[] | undefined): string | undefined {
  return typeof header === 'string' ? header : header?.at(-1);
}
