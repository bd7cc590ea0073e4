import { type HttpServerOptions, RequestError, Server } from 'proxy-chain';
import type { ProxyOrders, ProxyReport } from './proxy-process.ts';

/** A real proxy (proxy-chain) as its orders want it. Run as a process of its own; ends with its parent. */
const orders = JSON.parse(process.argv[2] ?? '{}') as ProxyOrders;
const report: ProxyReport = { targets: [], credentials: [], bytes: '' };

const options: HttpServerOptions = {
  port: orders.port ?? 0,
  host: '127.0.0.1',
  prepareRequestFunction: ({ hostname, port, username, password }) => {
    report.targets.push(`${hostname}:${port}`);
    report.credentials.push(username === '' ? '' : `${username}:${password}`);
    const { signIn, refuse, negotiate } = orders;
    if (negotiate) throw new RequestError('Sign in.', 407, { 'proxy-authenticate': 'Negotiate' });
    if (signIn && (username !== signIn.user || password !== signIn.password)) {
      return { requestAuthentication: true };
    }
    if (refuse) throw new RequestError('Not allowed.', 403);
    return {
      requestAuthentication: false,
      // All names are this computer.
      dnsLookup: ((_name: string, options: { all?: boolean }, done: (...answer: unknown[]) => void) =>
        options.all
          ? done(null, [{ address: '127.0.0.1', family: 4 }])
          : done(null, '127.0.0.1', 4)) as never,
    };
  },
};
const server = new Server(
  orders.tls ? { ...options, serverType: 'https', httpsOptions: { ...orders.tls } } : options,
);
server.server.on(orders.tls ? 'secureConnection' : 'connection', (socket) => {
  socket.on('data', (chunk: Buffer) => {
    report.bytes += chunk.toString('latin1');
  });
});
process.on('message', () => process.send?.(report));
process.on('disconnect', () => process.exit());
await server.listen();
process.send?.({ port: server.port });
