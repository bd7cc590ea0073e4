import type { ProtocolReason, Result, TransportCause } from './failure.ts';

/** One HTTP request to the gateway. */
export interface TransportRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path and query behind the origin. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** From now to the last byte of the answer, in milliseconds. */
  readonly deadlineMs: number;
  /** From now to the request's first byte, in milliseconds; past it the request is given up unsent. */
  readonly sendWithinMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /**
   * Called with the answer's headers the moment they arrive, before its body: a rotated GUID must count at
   * once, not after a slow body.
   */
  readonly onHeaders: (headers: AnswerHeaders) => void;
}

/** Header names in lower case; repeated headers as an array. */
export type AnswerHeaders = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface TransportAnswer {
  readonly status: number;
  readonly headers: AnswerHeaders;
  readonly body: Uint8Array;
}

/** `sent`: whether any byte of the request may have left this machine. */
export type TransportFailure =
  | {
      readonly kind: 'transport';
      readonly sent: boolean;
      readonly cause: TransportCause;
      readonly proxy?: string;
    }
  | { readonly kind: 'protocol'; readonly reason: ProtocolReason; readonly status: number };

/** HTTP to one gateway. Never throws, never follows a redirect, always verifies certificates. */
export interface GatewayTransport {
  /** `https://host:port` of the gateway. */
  readonly origin: string;
  request(request: TransportRequest): Promise<Result<TransportAnswer, TransportFailure>>;
  /** Drops all connections; requests under way fail as aborted. */
  close(): Promise<void>;
}
