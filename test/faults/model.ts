import type { ProtocolReason, TransportCause } from '../../src/main/gateway/failure.ts';
import type { Answer } from './exchange.ts';

/** The operations that every fault is tried on. */
export const operations = ['signIn', 'poll', 'transmit', 'signOut', 'status', 'callData', 'sync'] as const;
export type Operation = (typeof operations)[number];

/** Those of them that are also tried through the whole agent, where windows would show what came of it. */
export const agentOperations = ['signIn', 'poll', 'transmit', 'signOut'] as const;
export type AgentOperation = (typeof agentOperations)[number];

/** How an operation ends for its caller. */
export type End =
  | { readonly kind: 'passes' }
  | { readonly kind: 'refused'; readonly retcode: string }
  | { readonly kind: 'lost'; readonly cause: TransportCause; readonly sent: boolean }
  | { readonly kind: 'odd'; readonly reason: ProtocolReason; readonly status: number };

/** What a connection meets before HTTP is spoken. */
export type WireFault =
  | 'refused'
  | 'dns'
  | 'blackHole'
  | 'closedAtAccept'
  | 'resetAtAccept'
  | 'resetInHandshake'
  | 'noTls'
  | 'tlsAlert'
  | 'expired'
  | 'notYetValid'
  | 'wrongHost'
  | 'unknownCa'
  | 'resetAtFirstByte'
  | 'idleClosed'
  | 'idleReset';

/** Faults of connections that were used before and carry nothing now; new ones are fine. */
export function isIdleFault(wire: WireFault): boolean {
  return wire === 'idleClosed' || wire === 'idleReset';
}

/** How a fault is made. */
export type Play =
  | { readonly kind: 'wire'; readonly wire: WireFault }
  /** Requests of the operation are answered like this. */
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Another answer brings a new GUID before the request is made. */
  | { readonly kind: 'rotatedBefore' }
  /** The same, while the request is under way. */
  | { readonly kind: 'rotatedMeanwhile' };

/** One kind of fault, and how each operation ends under it. */
export interface Fault {
  readonly title: string;
  readonly play: Play;
  /** How operations end, but for those in `ends`. */
  readonly end: End;
  readonly ends?: Partial<Readonly<Record<Operation, End>>>;
  /** How often the gateway gets the request; once, unless it certainly wasn't sent. */
  readonly requests?: Partial<Readonly<Record<Operation, number>>>;
  /** It passes, but its answer doesn't say what a healthy gateway's does. */
  readonly altered?: boolean;
  /** It ends by the client's deadline, which is short then. */
  readonly runsOut?: boolean;
  /** What the answer asks to wait before the next poll, in milliseconds. */
  readonly retryAfterMs?: number;
}

/** Faults of one sort, a table of their own in the document. */
export interface FaultGroup {
  readonly title: string;
  readonly faults: readonly Fault[];
}

export const passes: End = { kind: 'passes' };
export const refused = (retcode: string): End => ({ kind: 'refused', retcode });
export const notSent = (cause: TransportCause): End => ({ kind: 'lost', cause, sent: false });
export const lost = (cause: TransportCause): End => ({ kind: 'lost', cause, sent: true });
export const odd = (reason: ProtocolReason, status = 200): End => ({ kind: 'odd', reason, status });

export function endOf(fault: Fault, operation: Operation): End {
  return fault.ends?.[operation] ?? fault.end;
}

/** How often the gateway must get the request: no more, so that nothing is done twice. */
export function requestsOf(fault: Fault, operation: Operation): number {
  const end = endOf(fault, operation);
  return fault.requests?.[operation] ?? (end.kind === 'lost' && !end.sent ? 0 : 1);
}
