import type { Clock } from '../../src/main/ports.ts';

interface Alarm {
  readonly at: number;
  readonly ring: () => void;
}

/** Time that stands still until a test turns it. */
export class ManualClock implements Clock {
  #time: number;
  readonly #alarms = new Set<Alarm>();

  /** @param start first value of both readings, ms */
  constructor(start = 1_700_000_000_000) {
    this.#time = start;
  }

  now(): number {
    return this.#time;
  }

  monotonic(): number {
    return this.#time;
  }

  after(ms: number, callback: () => void): () => void {
    const alarm = { at: this.#time + ms, ring: callback };
    this.#alarms.add(alarm);
    return () => {
      this.#alarms.delete(alarm);
    };
  }

  /** Alarms that are still to ring; what a stopped world must have none of. */
  get pending(): number {
    return this.#alarms.size;
  }

  /** Turns time on by `ms`, ringing what falls due in its order. */
  advance(ms: number): void {
    const end = this.#time + ms;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      this.#alarms.delete(next);
      this.#time = next.at;
      next.ring();
    }
    this.#time = end;
  }

  #next(end: number): Alarm | undefined {
    let first: Alarm | undefined;
    for (const alarm of this.#alarms) if (alarm.at <= end && !(first && first.at <= alarm.at)) first = alarm;
    return first;
  }
}
