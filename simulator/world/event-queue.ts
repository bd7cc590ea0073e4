import type { Clock } from '../../src/main/ports.ts';
import type { GatewayEvent } from './events.ts';

/** What a poll gets: an event, nothing within its time, or the news that the session is over. */
export type PollResult =
  | { readonly kind: 'event'; readonly event: GatewayEvent }
  | { readonly kind: 'empty' }
  | { readonly kind: 'gone' };

interface Waiter {
  readonly give: (result: PollResult) => void;
  readonly cancelTimer: () => void;
}

const cancelled = (): void => undefined;

/**
 * The events of one sign-in and the polls that wait for them. Each event goes to one poll only, the one
 * that has waited longest, so that two pollers split the queue (protocol notes §3). A waiting poll costs
 * one timer.
 */
export class EventQueue {
  readonly #clock: Clock;
  readonly #events: GatewayEvent[] = [];
  readonly #waiters = new Set<Waiter>();
  #closed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Events nobody has fetched yet. */
  get length(): number {
    return this.#events.length;
  }

  /** Polls that hang at this moment. */
  get waiting(): number {
    return this.#waiters.size;
  }

  push(event: GatewayEvent): void {
    const [first] = this.#waiters;
    if (first) this.#answer(first, { kind: 'event', event });
    else this.#events.push(event);
  }

  /**
   * Asks for one event.
   * @param waitMs how long the poll may hang, in ms
   * @param give called exactly once unless cancelled; before this returns when an event is there
   * @returns the function that takes the poll out of the line (its client went away)
   */
  take(waitMs: number, give: (result: PollResult) => void): () => void {
    const event = this.#closed ? undefined : this.#events.shift();
    if (event || this.#closed) {
      give(event ? { kind: 'event', event } : { kind: 'gone' });
      return cancelled;
    }
    const waiter: Waiter = {
      give,
      cancelTimer: this.#clock.after(waitMs, () => this.#answer(waiter, { kind: 'empty' })),
    };
    this.#waiters.add(waiter);
    return () => {
      waiter.cancelTimer();
      this.#waiters.delete(waiter);
    };
  }

  /** Forgets the events that wait; polls go on hanging. */
  clear(): void {
    this.#events.length = 0;
  }

  /** Ends every hanging poll; later ones end at once. */
  close(): void {
    this.#closed = true;
    this.clear();
    for (const waiter of [...this.#waiters]) this.#answer(waiter, { kind: 'gone' });
  }

  #answer(waiter: Waiter, result: PollResult): void {
    waiter.cancelTimer();
    this.#waiters.delete(waiter);
    waiter.give(result);
  }
}
