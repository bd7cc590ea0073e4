import { once } from 'node:events';
import { createServer as createPlain, type Server } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { TlsOptions } from 'node:tls';

/** A gateway that answers every command with success and every query with "not signed in", and what it was asked. */
export interface TlsGateway {
  readonly origin: string;
  /** The Guid header of each request. */
  readonly guids: (string | undefined)[];
  close(): Promise<void>;
}

/** @param options of its TLS; null for none at all. */
export async function startTlsGateway(options: TlsOptions | null): Promise<TlsGateway> {
  const guids: (string | undefined)[] = [];
  const answer: Parameters<typeof createPlain>[1] = (request, response) => {
    guids.push(request.headers.guid as string | undefined);
    response.setHeader('Content-Type', 'application/json; charset=UTF-8');
    const isQuery = request.method === 'GET';
    response.end(isQuery ? '{"message":"","retcode":"100-006"}' : '{"message":"","retcode":"0","result":{}}');
  };
  const server: Server = options ? createServer(options, answer) : createPlain(answer);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    guids,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
