import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A network line to a server on this machine that a test can cut and mend. It carries bytes, so TLS works. */
export interface BreakableLine {
  /** Like the server's, with the line's own port. */
  readonly origin: string;
  /** Breaks what is open; new connections are refused. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** @param origin the server's, e.g. `https://127.0.0.1:8043`. */
export async function startBreakableLine(origin: string): Promise<BreakableLine> {
  const { protocol, hostname, port } = new URL(origin);
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(socket);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        open.delete(socket);
        other.destroy();
      });
    }
  });
  const listen = async (at: number) => {
    server.listen(at, '127.0.0.1');
    await once(server, 'listening');
  };
  const cut = async () => {
    if (!server.listening) return;
    const closed = once(server, 'close');
    server.close();
    for (const socket of open) socket.destroy();
    await closed;
  };
  await listen(0);
  const own = (server.address() as AddressInfo).port;
  return { origin: `${protocol}//127.0.0.1:${own}`, cut, mend: () => listen(own), close: cut };
}
