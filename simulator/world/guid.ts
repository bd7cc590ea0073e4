import { randomUUID } from 'node:crypto';

/** How GUIDs live; see SimulatorOptions for each. */
export interface GuidRules {
  readonly authMode: 1 | 2;
  readonly guidIntervalMs: number;
  readonly guidTimeoutMs: number;
  readonly oldGuid: 'dies' | 'lives';
  readonly nodeName: string;
}

/** What a GUID in a request is worth. `old` still opens the door, `dead` doesn't. */
export type GuidStanding = 'current' | 'old' | 'dead';

/** The GUIDs of one sign-in (protocol notes §2). All times are monotonic ms. */
export class GuidLife {
  readonly #rules: GuidRules;
  /** Predecessors that live on, each with the time it dies. */
  readonly #old = new Map<string, number>();
  #current: string;
  #issuedAt: number;
  #rotationAsked = false;
  #expired = false;

  constructor(rules: GuidRules, now: number) {
    this.#rules = rules;
    this.#current = this.#make();
    this.#issuedAt = now;
  }

  get current(): string {
    return this.#current;
  }

  standing(guid: string, now: number): GuidStanding {
    if (this.#expired) return 'dead';
    if (guid === this.#current) return this.#diesAt() > now ? 'current' : 'dead';
    return (this.#old.get(guid) ?? Number.NEGATIVE_INFINITY) > now ? 'old' : 'dead';
  }

  /** Whether the next poll's answer has to bring a new GUID. */
  rotationDue(now: number): boolean {
    if (this.#expired) return false;
    return (
      this.#rotationAsked ||
      (this.#rules.authMode === 2 && now - this.#issuedAt >= this.#rules.guidIntervalMs)
    );
  }

  /** Asks for a new GUID with the next poll's answer, whatever the mode. */
  askRotation(): void {
    this.#rotationAsked = true;
  }

  /** Issues a new GUID; the one before dies now or at its time-out, as the rules say. */
  rotate(now: number): string {
    for (const [guid, diesAt] of this.#old) if (diesAt <= now) this.#old.delete(guid);
    if (this.#rules.oldGuid === 'lives') {
      this.#old.set(this.#current, Math.min(this.#diesAt(), now + this.#rules.guidTimeoutMs));
    }
    this.#current = this.#make();
    this.#issuedAt = now;
    this.#rotationAsked = false;
    return this.#current;
  }

  /** Ends all GUIDs of this sign-in. */
  expire(): void {
    this.#expired = true;
  }

  #diesAt(): number {
    return this.#rules.authMode === 2 ? this.#issuedAt + this.#rules.guidTimeoutMs : Number.POSITIVE_INFINITY;
  }

  #make(): string {
    return `${randomUUID()}.${this.#rules.nodeName}`;
  }
}
