import type { SecureContext } from 'node:tls';
import { type Dispatcher, Pool } from 'undici';
import { decodeBody } from './content-encoding.ts';
import { failed, type Result, success, type TransportCause } from './failure.ts';
import type { Proxies } from './proxy.ts';
import { ProxyError } from './proxy-error.ts';
import { createRouteConnector } from './route-connector.ts';
import type {
  AnswerHeaders,
  GatewayTransport,
  TransportAnswer,
  TransportFailure,
  TransportRequest,
} from './transport.ts';
import { transportCause } from './transport-cause.ts';

export interface UndiciTransportOptions {
  readonly origin: string;
  /** Whom to trust; without it the bundled authorities. One context serves all connections: making it is slow. */
  readonly secureContext?: SecureContext | undefined;
  /** The way out; without it every connection is direct. */
  readonly proxies?: Proxies | undefined;
  /** Time for TCP and TLS together, in milliseconds. */
  readonly connectTimeoutMs?: number;
  /** An answer with a longer body is dropped. Real answers are a few hundred bytes. */
  readonly maxBodyBytes?: number;
}

type Outcome = Result<TransportAnswer, TransportFailure>;

/**
 * HTTP over undici's pool of kept connections. It is used through `dispatch`, the one interface that tells
 * the moment a request is written to a socket: what fails before that moment has certainly not been sent.
 */
export function createUndiciTransport(options: UndiciTransportOptions): GatewayTransport {
  const maxBodyBytes = options.maxBodyBytes ?? 1024 * 1024;
  let pool = openPool(options);
  const pools = new Set([pool]);
  // Another way from now on: what is under way ends where it is, all else begins anew.
  const stop = options.proxies?.onChange(() => {
    const old = pool;
    pool = openPool(options);
    pools.add(pool);
    void old.close().then(() => pools.delete(old));
  });
  return {
    origin: options.origin,
    request: (request) =>
      new Promise<Outcome>((resolve) => new Exchange(request, maxBodyBytes, resolve).run(pool)),
    close: async () => {
      stop?.();
      await Promise.all([...pools].map((each) => each.destroy()));
    },
  };
}

function openPool({ origin, secureContext, connectTimeoutMs = 5000, proxies }: UndiciTransportOptions): Pool {
  return new Pool(origin, {
    // One for the long poll, one for a transmission, the rest for queries.
    connections: 4,
    pipelining: 1,
    // Deadlines are the caller's: these two would cut a long poll at times of their own.
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: 20_000,
    connect: createRouteConnector({ secureContext, timeoutMs: connectTimeoutMs, proxies }),
  });
}

/** One request and its answer, as undici's handler. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #request: TransportRequest;
  readonly #maxBodyBytes: number;
  readonly #resolve: (outcome: Outcome) => void;
  readonly #chunks: Uint8Array[] = [];
  #timer: NodeJS.Timeout | undefined;
  #sendTimer: NodeJS.Timeout | undefined;
  #controller: Dispatcher.DispatchController | null = null;
  #settled = false;
  #size = 0;
  #status = 0;
  #headers: AnswerHeaders = {};

  constructor(request: TransportRequest, maxBodyBytes: number, resolve: (outcome: Outcome) => void) {
    this.#request = request;
    this.#maxBodyBytes = maxBodyBytes;
    this.#resolve = resolve;
  }

  run(pool: Pool): void {
    const { method, path, headers, body, deadlineMs, sendWithinMs, signal } = this.#request;
    if (signal?.aborted) {
      this.#fail('aborted');
      return;
    }
    this.#timer = setTimeout(
      () => this.#fail(this.#controller ? 'answerTimeout' : 'connectTimeout'),
      deadlineMs,
    );
    if (sendWithinMs !== undefined && sendWithinMs < deadlineMs) {
      this.#sendTimer = setTimeout(() => this.#fail('connectTimeout'), sendWithinMs);
    }
    signal?.addEventListener('abort', this.#onAbort, { once: true });
    try {
      pool.dispatch({ method, path, headers: { ...headers }, body }, this);
    } catch (error) {
      this.#failFor(error);
    }
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // Too late: the caller was told that it was not sent, and so it must not be.
    if (this.#settled) controller.abort(new Error('settled before it was sent'));
    else this.#controller = controller;
    clearTimeout(this.#sendTimer);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: AnswerHeaders): void {
    if (status < 200 || this.#settled) return;
    this.#status = status;
    this.#headers = headers;
    this.#request.onHeaders(headers);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#settled) return;
    this.#size += chunk.length;
    if (this.#size <= this.#maxBodyBytes) this.#chunks.push(chunk);
    else this.#settle(failed({ kind: 'protocol', reason: 'tooLarge', status: this.#status }));
  }

  onResponseEnd(): void {
    const raw = Buffer.concat(this.#chunks);
    const decoded = decodeBody(raw, this.#headers['content-encoding'], this.#maxBodyBytes);
    this.#settle(
      decoded.ok
        ? success({ status: this.#status, headers: this.#headers, body: decoded.value })
        : failed({ kind: 'protocol', reason: decoded.failure, status: this.#status }),
    );
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#failFor(error);
  }

  readonly #onAbort = (): void => this.#fail('aborted');

  #failFor(error: unknown): void {
    this.#fail(transportCause(error), error instanceof ProxyError ? { proxy: error.proxy } : {});
  }

  #fail(cause: TransportCause, where: { readonly proxy?: string } = {}): void {
    this.#settle(failed({ kind: 'transport', sent: this.#controller !== null, cause, ...where }));
  }

  #settle(outcome: Outcome): void {
    if (this.#settled) return;
    this.#settled = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#sendTimer);
    this.#request.signal?.removeEventListener('abort', this.#onAbort);
    if (!outcome.ok) this.#controller?.abort(new Error('given up'));
    this.#resolve(outcome);
  }
}
