import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

/** One request as it came over the wire. */
export interface RawRequest {
  /** All its bytes. */
  readonly text: string;
  readonly method: string;
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Number of the connection it came on, from 1. */
  readonly connection: number;
}

/** A server that answers byte by byte as a test wants, so that broken answers are easy to make. */
export interface RawServer {
  readonly origin: string;
  readonly port: number;
  /** Requests that arrived whole, in order. */
  readonly requests: readonly RawRequest[];
  /** How many connections there have been. */
  readonly connections: () => number;
  /** Sockets that are open now. */
  readonly open: ReadonlySet<Socket>;
  close(): Promise<void>;
}

export type RawHandler = (request: RawRequest, socket: Socket) => void;

/**
 * @param handler what to do with each request that arrived whole.
 * @param tls certificate and key (PEM) for TLS; without them plain TCP.
 */
export async function startRawServer(
  handler: RawHandler,
  tls?: { readonly cert: string; readonly key: string },
): Promise<RawServer> {
  const requests: RawRequest[] = [];
  const open = new Set<Socket>();
  let connections = 0;
  const onConnection = (socket: Socket) => {
    connections += 1;
    const connection = connections;
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    let pending = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => {
      pending += chunk;
      for (let next = takeRequest(pending); next; next = takeRequest(pending)) {
        pending = pending.slice(next.text.length);
        const request = { ...next, connection };
        requests.push(request);
        handler(request, socket);
      }
    });
  };
  const server: Server = tls ? createTlsServer(tls, onConnection) : createServer(onConnection);
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    port,
    requests,
    connections: () => connections,
    open,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** An HTTP answer as text, with its length. */
export function httpAnswer(
  body: string,
  headers: Readonly<Record<string, string>> = {},
  status = '200 OK',
): string {
  const all = {
    'Content-Type': 'application/json; charset=UTF-8',
    'Content-Length': String(Buffer.byteLength(body)),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status}\r\n${lines.join('')}\r\n${body}`;
}

/** The gateway's plain success. */
export const successBody = '{"message":"","retcode":"0","result":{}}';

/** The first request of what has come over a connection, if it is there whole; `text` is latin1. */
export function takeRequest(text: string): Omit<RawRequest, 'connection'> | null {
  const headEnd = text.indexOf('\r\n\r\n');
  if (headEnd < 0) return null;
  const [first = '', ...lines] = text.slice(0, headEnd).split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const end = headEnd + 4 + Number(headers['content-length'] ?? 0);
  if (text.length < end) return null;
  const [method = '', path = ''] = first.split(' ');
  return { text: text.slice(0, end), method, path, headers, body: text.slice(headEnd + 4, end) };
}
