import type { GatewayTransport } from '../../gateway/transport.ts';
import type { Clock } from '../../ports.ts';
import { answerOf, type Operation, operationOf, type Reply } from './fake-http.ts';

export type { Reply } from './fake-http.ts';

/** A request as the gateway got it. */
export interface SeenRequest {
  readonly operation: Operation;
  readonly path: string;
  readonly guid: string | undefined;
  readonly cookie: string | undefined;
  readonly body: string | null;
}

/**
 * A gateway in memory, behind the real client: it knows GUIDs, holds polls and hands out events. Only what
 * it shall answer otherwise is scripted.
 */
export interface FakeGateway {
  readonly origin: string;
  /** A new connection to it. */
  transport(): GatewayTransport;
  readonly seen: SeenRequest[];
  requestsOf(operation: Operation): SeenRequest[];
  /** Scripts the next answers to an operation; after them it behaves again. */
  reply(operation: Operation, ...replies: (Reply | Promise<Reply>)[]): void;
  /** The calls that its queries list; with one, the agent's state is "talking", else idle. */
  callids: string[];
  /** Puts an event into the agent's queue. */
  emit(eventType: string, content?: unknown): void;
  /** Rotates the GUID with the next poll's answer; the old one dies at once. */
  rotate(guid: string): void;
  /** The GUID it accepts; null when the agent is signed out. */
  guid: string | null;
  /** The most polls that were ever open at once. */
  mostPolls(): number;
  /** How many connections are open. */
  openConnections(): number;
}

/** How long an empty poll is held, in milliseconds (protocol notes §3). */
const POLL_WAIT_MS = 10_000;

export function createFakeGateway(clock: Clock): FakeGateway {
  const seen: SeenRequest[] = [];
  const scripted = new Map<Operation, (Reply | Promise<Reply>)[]>();
  const queue: unknown[] = [];
  let wakePoll: (() => void) | null = null;
  let rotation: string | null = null;
  let signIns = 0;
  let openPolls = 0;
  let mostPolls = 0;
  let openConnections = 0;

  const newSession = (): Reply => {
    signIns += 1;
    gateway.guid = `guid-of-sign-in-${signIns}.AgentGateway0`;
    return {
      result: { timeRemaining: '90' },
      headers: { 'set-guid': `JSESSIONID=${gateway.guid}`, 'set-cookie': `node=n${signIns}; Path=/` },
    };
  };

  const nextEvent = async (aborted: AbortSignal): Promise<Reply> => {
    if (queue.length === 0 && rotation === null) {
      await new Promise<void>((resolve) => {
        const cancel = clock.after(POLL_WAIT_MS, resolve);
        wakePoll = () => {
          cancel();
          resolve();
        };
      });
      // A poll that was given up must not take the next one's event.
      if (aborted.aborted) return 'never';
      wakePoll = null;
    }
    if (rotation !== null) gateway.guid = rotation;
    const headers = rotation === null ? {} : { 'set-guid': `JSESSIONID=${rotation}` };
    rotation = null;
    return { event: queue.shift(), headers };
  };

  const usual = (
    operation: Operation,
    guid: string | undefined,
    aborted: AbortSignal,
  ): Reply | Promise<Reply> => {
    if (operation === 'login' || operation === 'forceLogin') return newSession();
    if (guid === undefined || guid !== gateway.guid) return { retcode: '100-006', message: 'not signed in' };
    if (operation === 'logout') gateway.guid = null;
    if (operation === 'poll') return nextEvent(aborted);
    return { result: resultOf(operation) };
  };

  const resultOf = (operation: Operation): unknown => {
    switch (operation) {
      case 'sync':
        return { agentStateInfo: { state: 1 } };
      case 'status':
        return { agentState: gateway.callids.length > 0 ? 7 : 4, isWorking: false };
      case 'callIds':
        return gateway.callids;
      default:
        return {};
    }
  };

  const gateway: FakeGateway = {
    origin: 'https://gw.example:8043',
    seen,
    guid: null,
    callids: [],
    requestsOf: (operation) => seen.filter((request) => request.operation === operation),
    reply: (operation, ...replies) => {
      scripted.set(operation, [...(scripted.get(operation) ?? []), ...replies]);
    },
    emit(eventType, content = null) {
      queue.push({ eventType, workNo: '49999', content });
      wakePoll?.();
    },
    rotate(guid) {
      rotation = guid;
      wakePoll?.();
    },
    mostPolls: () => mostPolls,
    openConnections: () => openConnections,
    transport() {
      const closing = new AbortController();
      openConnections += 1;
      closing.signal.addEventListener('abort', () => {
        openConnections -= 1;
      });
      return {
        origin: gateway.origin,
        close: async () => closing.abort(),
        async request(request) {
          const operation = operationOf(request);
          const guid = request.headers.Guid;
          seen.push({
            operation,
            path: request.path,
            guid,
            cookie: request.headers.Cookie,
            body: request.body,
          });
          if (operation === 'poll') mostPolls = Math.max(mostPolls, ++openPolls);
          const aborted = AbortSignal.any([closing.signal, ...(request.signal ? [request.signal] : [])]);
          const reply = scripted.get(operation)?.shift() ?? usual(operation, guid, aborted);
          const outcome = await answerOf(clock, request, aborted, Promise.resolve(reply));
          if (operation === 'poll') openPolls -= 1;
          return outcome;
        },
      };
    },
  };
  return gateway;
}
