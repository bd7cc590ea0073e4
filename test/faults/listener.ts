import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { type RawRequest, takeRequest } from '../support/raw-server.ts';
import type { Certificates } from './certificates.ts';
import type { Line } from './exchange.ts';
import { isIdleFault, type WireFault } from './model.ts';

/** TCP and TLS of the gateway, with the faults that a connection can meet before HTTP is spoken. */
export interface Listener {
  readonly port: number;
  /** How many connections are open, those that never got to TLS included. */
  open(): number;
  /** Plays a fault on new connections, and ends the old ones but for those of these lines. */
  break(fault: WireFault, spared: ReadonlySet<Line>): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** An alert record of TLS: fatal, handshake failure. */
const ALERT = Buffer.from([0x15, 3, 3, 0, 2, 2, 40]);

export async function startListener(
  contexts: Certificates['server'],
  onRequest: (request: RawRequest, line: Line) => void,
): Promise<Listener> {
  const sockets = new Map<Socket, Line | null>();
  let fault: WireFault | null = null;
  let connections = 0;

  const onSocket = (socket: Socket): void => {
    connections += 1;
    sockets.set(socket, null);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    // Each request may wait for the end of its connection.
    socket.setMaxListeners(0);
    switch (fault) {
      // Both read, or they would not see the other side close.
      case 'blackHole':
        socket.resume();
        return;
      case 'closedAtAccept':
        socket.resume().end();
        return;
      case 'resetAtAccept':
        socket.resetAndDestroy();
        return;
      case 'resetInHandshake':
        socket.once('data', () => socket.resetAndDestroy());
        return;
      case 'noTls':
        socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
        return;
      case 'tlsAlert':
        socket.once('data', () => socket.end(ALERT));
        return;
      default:
        speakTls(socket, connections);
    }
  };

  const speakTls = (socket: Socket, connection: number): void => {
    const shown = fault !== null && fault in contexts ? (fault as keyof typeof contexts) : 'valid';
    const tls = new TLSSocket(socket, { isServer: true, secureContext: contexts[shown] });
    tls.on('error', () => undefined);
    tls.setEncoding('latin1');
    const line: Line = {
      write: (bytes) => void tls.write(bytes),
      end: (bytes = '') => void tls.end(bytes),
      reset: () => void socket.resetAndDestroy(),
      onClose: (callback) => void socket.once('close', callback),
    };
    sockets.set(socket, line);
    let pending = '';
    tls.on('data', (chunk: string) => {
      if (fault === 'resetAtFirstByte') {
        line.reset();
        return;
      }
      pending += chunk;
      for (let next = takeRequest(pending); next; next = takeRequest(pending)) {
        pending = pending.slice(next.text.length);
        onRequest({ ...next, connection }, line);
      }
    });
  };

  const server = createServer(onSocket);
  const listen = async (port: number): Promise<void> => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
  };
  await listen(0);
  const { port } = server.address() as AddressInfo;

  return {
    port,
    open: () => sockets.size,
    async break(next, spared) {
      fault = next;
      if (next === 'refused') server.close();
      const ended = [...sockets].filter(([, line]) => line === null || !spared.has(line));
      await Promise.all(
        ended.map(async ([socket, line]) => {
          const closed = once(socket, 'close');
          if (next === 'idleClosed') line?.end();
          else socket.resetAndDestroy();
          await closed;
        }),
      );
      if (isIdleFault(next)) fault = null;
    },
    async mend() {
      fault = null;
      // What was lost in the black hole learns of it.
      for (const [socket, line] of sockets) if (line === null) socket.resetAndDestroy();
      if (!server.listening) await listen(port);
    },
    async close() {
      const closed = server.listening ? once(server, 'close') : null;
      for (const socket of sockets.keys()) socket.destroy();
      server.close();
      await closed;
    },
  };
}
