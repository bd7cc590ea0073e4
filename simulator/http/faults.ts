import type { Fault } from './fault-spec.ts';

/** What a fault's match is held against. */
export interface FaultTarget {
  readonly method: string;
  readonly path: string;
  readonly agentId: string | null;
}

/** The faults that wait for a request. */
export class Faults {
  #waiting: { readonly fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times });
  }

  clear(): void {
    this.#waiting = [];
  }

  /** Faults that can still strike, with how often. */
  list(): readonly { readonly kind: Fault['kind']; readonly left: number }[] {
    return this.#waiting.map(({ fault, left }) => ({ kind: fault.kind, left }));
  }

  /** The first fault that matches, used up by one; null when none does. */
  take(target: FaultTarget): Fault | null {
    const entry = this.#waiting.find(({ fault }) => matches(fault.match, target));
    if (!entry) return null;
    entry.left -= 1;
    if (entry.left === 0) this.#waiting = this.#waiting.filter((other) => other !== entry);
    return entry.fault;
  }
}

function matches(match: Fault['match'], target: FaultTarget): boolean {
  if (match.method !== undefined && match.method.toUpperCase() !== target.method) return false;
  if (match.path !== undefined && !target.path.includes(match.path)) return false;
  return match.agentId === undefined || match.agentId === target.agentId;
}
