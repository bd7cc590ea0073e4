import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GuidSeen } from '../world/access.ts';
import type { World } from '../world/world.ts';
import type { Answer } from './answer.ts';
import { readCookie } from './cookie.ts';
import type { Fault } from './fault-spec.ts';
import type { Faults } from './faults.ts';
import { breakOff, chunkStream, type Played, playAfter, playBefore } from './play-fault.ts';
import type { RequestLog } from './request-log.ts';

/** What every request handler needs. */
export interface GatewayContext {
  readonly world: World;
  readonly faults: Faults;
  readonly log: RequestLog;
}

/** A request as operations see it. */
export interface GatewayRequest {
  readonly agentId: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  readonly contentType: string | null;
  readonly guid: string | null;
  /** The load balancer's cookie. */
  readonly cookie: string | null;
  /** Tells the request log what the GUID was worth. */
  readonly noteGuid: (seen: GuidSeen) => void;
  /** Calls back when the client goes away before its answer. */
  readonly onAbort: (callback: () => void) => void;
}

/** Does a request; null when the client went away and nobody waits for an answer. */
export type Operation = (request: GatewayRequest) => Answer | null | Promise<Answer | null>;

/** Makes a Fastify handler of an operation: logs the request, plays a fault if one matches, sends the answer. */
export function exchange(context: GatewayContext, operation: Operation) {
  return async (raw: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { world, faults, log } = context;
    const request = readRequest(raw, reply, (seen) => {
      record.guid = seen;
    });
    const record = log.begin({
      time: world.clock.now(),
      method: raw.method,
      path: logPath(raw, request.agentId),
      agentId: request.agentId,
      contentType: request.contentType,
      bodyBytes: Buffer.byteLength(request.body),
      guid: 'none',
      cookie: request.cookie !== null,
      status: null,
      retcode: null,
      newGuid: false,
      fault: null,
      durationMs: null,
    });
    const path = raw.url.split('?')[0] ?? raw.url;
    const fault = faults.take({ method: raw.method, path, agentId: request.agentId });
    record.fault = fault?.kind ?? null;
    const played = await play(context, operation, request, fault);
    if (played && played.kind !== 'hang') {
      record.durationMs = world.clock.now() - record.time;
      if (played.kind !== 'reset') {
        record.status = played.answer.status;
        record.retcode = played.answer.retcode;
        record.newGuid = 'set-guid' in played.answer.headers;
      }
    }
    return send(reply, played);
  };
}

async function play(
  { world }: GatewayContext,
  operation: Operation,
  request: GatewayRequest,
  fault: Fault | null,
): Promise<Played | null> {
  if (fault && fault.delayMs > 0) await sleep(fault.delayMs);
  const instead = fault && playBefore(fault, world.options);
  if (instead) return instead;
  const answer = await operation(request);
  if (!answer) return null;
  return fault ? playAfter(fault, answer) : { kind: 'answer', answer };
}

function send(reply: FastifyReply, played: Played | null): FastifyReply {
  if (!played || played.kind === 'hang') {
    reply.hijack();
    return reply;
  }
  if (played.kind === 'reset' || played.kind === 'cut') {
    breakOff(reply, played.kind === 'cut' ? played.answer : null);
    return reply;
  }
  const { answer } = played;
  reply.code(answer.status).headers({ ...answer.headers, 'content-type': answer.contentType });
  return reply.send(played.kind === 'stream' ? chunkStream(played.chunks()) : answer.body);
}

function readRequest(
  raw: FastifyRequest,
  reply: FastifyReply,
  noteGuid: (seen: GuidSeen) => void,
): GatewayRequest {
  const params = raw.params as Record<string, string>;
  return {
    agentId: params.id ?? '',
    params,
    query: raw.query as Record<string, string | undefined>,
    body: typeof raw.body === 'string' ? raw.body : '',
    contentType: raw.headers['content-type'] ?? null,
    guid: header(raw, 'guid'),
    cookie: readCookie(header(raw, 'cookie')),
    noteGuid,
    onAbort(callback) {
      reply.raw.once('close', () => {
        if (!reply.raw.writableEnded) callback();
      });
    },
  };
}

function header(raw: FastifyRequest, name: string): string | null {
  const value = raw.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The route with the agent ID filled in; other parameters stay names, because they can be phone numbers. */
function logPath(raw: FastifyRequest, agentId: string): string {
  return (raw.routeOptions.url ?? '(unknown)').replace(':id', agentId);
}
