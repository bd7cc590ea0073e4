import type { RawRequest } from '../support/raw-server.ts';
import type { Account } from './account.ts';
import { whole } from './bytes.ts';
import { envelope, type GoodAnswer, goodBody } from './good-answers.ts';
import type { Operation } from './model.ts';

type Headers = Readonly<Record<string, string>>;

/** One connection as the gateway sees it: bytes go out as they are, inside TLS. */
export interface Line {
  write(bytes: string | Buffer): void;
  /** Closes it, after these bytes. */
  end(bytes?: string | Buffer): void;
  /** Ends it with a TCP reset. */
  reset(): void;
  onClose(callback: () => void): void;
}

/** A request that the gateway has got, and what can be done about it. */
export interface Exchange extends Line {
  readonly request: RawRequest;
  readonly account: Account;
  /** What a healthy gateway answers; a sign-in's headers bring its GUID. */
  readonly good: GoodAnswer;
  /** Answers as a healthy gateway does, which refuses a GUID that isn't the newest. */
  healthy(headers?: Headers): void;
  /** Calls back later, unless the connection has ended by then. */
  later(ms: number, callback: () => void): void;
  /** Writes the same again and again until the connection ends. */
  drip(bytes: string, everyMs: number): void;
  /** The wall clock of the client's machine jumps by so many milliseconds. */
  jumpClock(ms: number): void;
}

export type Answer = (exchange: Exchange) => void;

export function createExchange(
  request: RawRequest,
  line: Line,
  parts: {
    readonly operation: Operation | 'other';
    readonly account: Account;
    readonly jumpClock: (ms: number) => void;
  },
): Exchange {
  const { operation, account, jumpClock } = parts;
  const headers: Headers =
    operation === 'signIn' ? { 'Set-GUID': account.rotate(), 'Set-Cookie': account.balancerCookie() } : {};
  const good = { body: goodBody(operation, request.path), headers };
  return {
    ...line,
    request,
    account,
    good,
    healthy(extra = {}) {
      const isKnown = operation === 'signIn' || account.accepts(request.headers.guid);
      const body = isKnown ? good.body : envelope({}, '100-006', 'not signed in');
      line.write(whole(body, { ...good.headers, ...extra }));
    },
    later(ms, callback) {
      const timer = setTimeout(callback, ms);
      line.onClose(() => clearTimeout(timer));
    },
    drip(bytes, everyMs) {
      const timer = setInterval(() => line.write(bytes), everyMs);
      line.onClose(() => clearInterval(timer));
    },
    jumpClock,
  };
}
