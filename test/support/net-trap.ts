import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** A place on the network that a hostile page tries to reach: one port, over TCP and over UDP. */
export interface NetTrap {
  readonly port: number;
  /** What has arrived: a connection counts, whether or not anything came over it. */
  readonly touches: readonly string[];
  close(): Promise<void>;
}

export async function openNetTrap(): Promise<NetTrap> {
  const touches: string[] = [];
  const server = createServer((socket) => {
    touches.push('tcp connection');
    socket.on('error', () => undefined);
    socket.once('data', (bytes) => touches.push(`tcp ${bytes.toString('latin1').slice(0, 60)}`));
    socket.setTimeout(1000, () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const udp = createSocket('udp4', () => touches.push('udp packet'));
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  return {
    port,
    touches,
    async close() {
      udp.close();
      server.close();
      await once(server, 'close');
    },
  };
}
