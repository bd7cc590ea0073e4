import type { Clock } from '../../src/main/ports.ts';
import type { Agent } from './agent.ts';

/** Called after something happened to these agents. */
export type ChangeListener = (agents: ReadonlySet<Agent>) => void;

/**
 * Tells who waits for a moment (a scenario, a party that leaves at some point) that agents' calls changed:
 * after the operation that changed them is over, several changes at once. Costs nothing while nobody listens.
 */
export class Changes {
  readonly #clock: Clock;
  readonly #listeners = new Set<ChangeListener>();
  #changed = new Set<Agent>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @returns the function that ends it */
  listen(listener: ChangeListener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  notice(agent: Agent): void {
    if (this.#listeners.size === 0) return;
    if (this.#changed.size === 0) this.#clock.after(0, () => this.#tell());
    this.#changed.add(agent);
  }

  #tell(): void {
    const agents = this.#changed;
    this.#changed = new Set();
    for (const listener of [...this.#listeners]) listener(agents);
  }
}
