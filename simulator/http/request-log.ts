import type { GuidSeen } from '../world/access.ts';

/**
 * One request to the gateway. It shows that a Guid was there and what it was worth, never its value; the
 * path has the agent ID in it but neither query nor phone numbers, because those can be dialled digits.
 */
export interface RequestRecord {
  /** ms since the epoch. */
  readonly time: number;
  readonly method: string;
  readonly path: string;
  readonly agentId: string | null;
  readonly contentType: string | null;
  readonly bodyBytes: number;
  /** `none` also for requests that need no GUID and had none. */
  readonly guid: GuidSeen;
  /** The load balancer's cookie was there. */
  readonly cookie: boolean;
  /** HTTP status; null while unanswered and when the connection was broken off instead. */
  readonly status: number | null;
  readonly retcode: string | null;
  /** The answer carried a new GUID. */
  readonly newGuid: boolean;
  /** Kind of the fault that was played. */
  readonly fault: string | null;
  /** Time until the answer, ms; null while unanswered. */
  readonly durationMs: number | null;
}

type Draft = { -readonly [Key in keyof RequestRecord]: RequestRecord[Key] };

/** Keeps the last requests. */
export class RequestLog {
  readonly #limit: number;
  #records: Draft[] = [];

  constructor(limit = 5000) {
    this.#limit = limit;
  }

  /** Adds a request; the caller completes the returned record as the request goes on. */
  begin(record: Draft): Draft {
    this.#records.push(record);
    if (this.#records.length >= 2 * this.#limit) this.#records = this.#records.slice(-this.#limit);
    return record;
  }

  /** The last requests, oldest first. */
  list(last = this.#limit): readonly RequestRecord[] {
    return this.#records.slice(-Math.min(last, this.#limit)).map((record) => ({ ...record }));
  }
}
