import type { SecureContext } from 'node:tls';
import type { RawRequest } from '../support/raw-server.ts';
import { type Account, createAccount } from './account.ts';
import { whole } from './bytes.ts';
import { certificates } from './certificates.ts';
import { createExchange, type Exchange, type Line } from './exchange.ts';
import { envelope, operationOf } from './good-answers.ts';
import { startListener } from './listener.ts';
import { type Fault, isIdleFault, type Operation } from './model.ts';

/** A request as the gateway has got it. */
export interface Seen {
  readonly operation: Operation | 'other' | null;
  readonly guid: string | undefined;
  readonly cookie: string | undefined;
  readonly path: string;
  /** Monotonic time, in milliseconds. */
  readonly at: number;
  /** Whether the connection that it came on still stands. */
  isOpen(): boolean;
}

/** A small gateway on a real socket, healthy until a fault is played on it. */
export interface FaultGateway {
  readonly port: number;
  /** Whom its clients trust. */
  readonly trust: SecureContext;
  readonly account: Account;
  readonly seen: readonly Seen[];
  seenOf(operation: Operation): Seen[];
  openSockets(): number;
  /** Requests of this operation wait until something is told, or a new GUID comes. */
  hold(operation: Operation): void;
  /** How many of them wait. */
  held(operation: Operation): number;
  /** Plays a fault on this operation until it is healed; of requests that wait only their connection is hit. */
  play(fault: Fault, operation: Operation): Promise<void>;
  heal(): Promise<void>;
  /** Answers a waiting poll, or the next one, with these events. */
  tell(...events: readonly object[]): void;
  /** Answers what waits, with a new GUID; the one before dies at once. */
  rotateHeld(): void;
  close(): Promise<void>;
}

interface Waiting {
  readonly operation: Operation;
  readonly exchange: Exchange;
  readonly line: Line;
}

/** @param jumpClock makes the wall clock of the client's machine jump by so many milliseconds. */
export async function startFaultGateway(jumpClock: (ms: number) => void): Promise<FaultGateway> {
  const account = createAccount();
  const seen: Seen[] = [];
  const heldOperations = new Set<Operation>();
  const waiting = new Set<Waiting>();
  const untold: (readonly object[])[] = [];
  let played: { readonly fault: Fault; readonly operation: Operation } | null = null;

  const answerHeld = (setGuid: string): void => {
    for (const one of waiting) {
      waiting.delete(one);
      const body = one.operation === 'poll' ? envelope({}) : one.exchange.good.body;
      one.exchange.write(whole(body, { 'Set-GUID': setGuid }));
    }
  };

  /** The new GUID is on its way in another answer while this call is refused for the old one. */
  const rotateMeanwhile = (exchange: Exchange, operation: Operation): void => {
    if (operation === 'signIn') {
      // What a late answer brings belongs to the session before.
      answerHeld('JSESSIONID=late.AgentGateway1');
      exchange.later(50, () => exchange.healthy());
      return;
    }
    if (waiting.size > 0) {
      const fresh = account.rotate();
      exchange.later(10, () => answerHeld(fresh));
    }
    exchange.healthy();
  };

  const tellNext = (): void => {
    const poll = [...waiting].find(({ operation }) => operation === 'poll');
    const event = poll && untold.shift();
    if (!poll || !event) return;
    waiting.delete(poll);
    poll.exchange.write(whole(envelope({ event })));
  };

  const onRequest = (request: RawRequest, line: Line): void => {
    const { headers, path } = request;
    const operation = operationOf(request.method, path);
    let isOpen = true;
    line.onClose(() => {
      isOpen = false;
    });
    seen.push({
      operation,
      guid: headers.guid,
      cookie: headers.cookie,
      path,
      at: performance.now(),
      isOpen: () => isOpen,
    });
    if (operation === null) {
      line.reset();
      return;
    }
    const exchange = createExchange(request, line, { operation, account, jumpClock });
    const play = played?.operation === operation ? played.fault.play : null;
    if (operation === 'other') exchange.healthy();
    else if (play?.kind === 'answer') play.answer(exchange);
    else if (play?.kind === 'rotatedMeanwhile') rotateMeanwhile(exchange, operation);
    else if (play === null && heldOperations.has(operation) && account.accepts(headers.guid)) {
      const one = { operation, exchange, line };
      waiting.add(one);
      line.onClose(() => waiting.delete(one));
      tellNext();
    } else exchange.healthy();
  };

  const { server, trust } = await certificates();
  const listener = await startListener(server, onRequest);
  return {
    port: listener.port,
    trust,
    account,
    seen,
    seenOf: (operation) => seen.filter((one) => one.operation === operation),
    openSockets: listener.open,
    hold: (operation) => void heldOperations.add(operation),
    held: (operation) => [...waiting].filter((one) => one.operation === operation).length,
    async play(fault, operation) {
      played = { fault, operation };
      if (fault.play.kind !== 'wire') return;
      const { wire } = fault.play;
      const isBusySpared = operation !== 'poll' || isIdleFault(wire);
      await listener.break(wire, new Set(isBusySpared ? [...waiting].map(({ line }) => line) : []));
    },
    async heal() {
      played = null;
      account.revive();
      await listener.mend();
    },
    tell(...events) {
      untold.push(events);
      tellNext();
    },
    rotateHeld: () => answerHeld(account.rotate()),
    close: listener.close,
  };
}
