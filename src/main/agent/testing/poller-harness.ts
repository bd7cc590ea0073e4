import type { GatewayEvent } from '../../gateway/events.ts';
import { failed, type GatewayFailure, type Result, success } from '../../gateway/failure.ts';
import { createPoller, type Poller, type PollerEnd, type PollerStatus } from '../poller.ts';
import { deferred } from './deferred.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';

export type Answer = Result<GatewayEvent[]>;

export const reset: GatewayFailure = { kind: 'transport', sent: true, cause: 'reset', host: 'gw' };
export const business = (retcode: string) => failed({ kind: 'business', retcode, message: '' } as const);
/** The longest jitter. */
export const highest = () => 1 - Number.EPSILON;

/** A poll or a reconciliation that the poller has begun. */
interface Asked<T> {
  readonly signal: AbortSignal;
  resolve(value: T): void;
}

/** A poller whose gateway is the test. */
export interface PollerHarness {
  readonly clock: FakeClock;
  readonly poller: Poller;
  /** When each poll and each reconciliation began, milliseconds from the start. */
  readonly polls: number[];
  readonly reconciled: number[];
  /** What the next reconciliations come to; each is a success when nothing is scripted, and 'late' waits. */
  readonly reconciliations: (Result<null> | 'late')[];
  readonly told: (GatewayEvent | PollerStatus | PollerEnd)[];
  readonly ends: PollerEnd[];
  kinds(): string[];
  /** Whether the latest poll or reconciliation was given up. */
  isAborted(): boolean;
  /** Polls and reconciliations that wait for an answer and were not given up. */
  live(): number;
  /** The most of them that there ever were. */
  mostLive(): number;
  /** Answers the oldest poll that has no answer, given up or not. */
  answer(value: Answer): Promise<void>;
  /** The same for a reconciliation that is late. */
  answerLate(value: Result<null>): Promise<void>;
}

export function createPollerHarness(random: () => number = () => 0.5): PollerHarness {
  const clock = createFakeClock();
  const start = clock.monotonic();
  const polls: number[] = [];
  const reconciled: number[] = [];
  const reconciliations: (Result<null> | 'late')[] = [];
  const told: (GatewayEvent | PollerStatus | PollerEnd)[] = [];
  const ends: PollerEnd[] = [];
  const openPolls: Asked<Answer>[] = [];
  const openReconciliations: Asked<Result<null>>[] = [];
  let latest: AbortSignal | null = null;
  let mostLive = 0;
  const live = () => [...openPolls, ...openReconciliations].filter(({ signal }) => !signal.aborted).length;
  const ask = <T>(open: Asked<T>[], times: number[], signal: AbortSignal): Promise<T> => {
    const { promise, resolve } = deferred<T>();
    latest = signal;
    times.push(clock.monotonic() - start);
    open.push({ signal, resolve });
    mostLive = Math.max(mostLive, live());
    return promise;
  };
  const answerOldest = <T>(open: Asked<T>[], value: T): Promise<void> => {
    open.shift()?.resolve(value);
    return clock.advance(0);
  };
  const poller = createPoller({
    poll: (signal) => ask(openPolls, polls, signal),
    reconcile(signal) {
      const promise = ask(openReconciliations, reconciled, signal);
      const outcome = reconciliations.shift() ?? success(null);
      if (outcome !== 'late') openReconciliations.pop()?.resolve(outcome);
      return promise;
    },
    clock,
    random,
    onEvent: (event) => told.push(event),
    onStatus: (status) => told.push(status),
    onEnd(end) {
      told.push(end);
      ends.push(end);
    },
  });
  return {
    clock,
    poller,
    polls,
    reconciled,
    reconciliations,
    told,
    ends,
    kinds: () => told.map(({ kind }) => kind),
    isAborted: () => latest?.aborted ?? false,
    live,
    mostLive: () => mostLive,
    answer: (value) => answerOldest(openPolls, value),
    answerLate: (value) => answerOldest(openReconciliations, value),
  };
}
