import { createServer } from 'node:net';
import { createSecureContext } from 'node:tls';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { makeServerCertificate, type ServerCertificate } from '../../simulator/http/certificates.ts';
import type { Proxies, ProxyCredentials, ProxyHop } from '../../src/main/gateway/proxy.ts';
import { parseProxyList } from '../../src/main/gateway/proxy.ts';
import { createProxySignIns, type ProxySignIns } from '../../src/main/gateway/proxy-sign-ins.ts';
import { freePort } from '../../src/main/gateway/testing/free-port.ts';
import type { GatewayTransport } from '../../src/main/gateway/transport.ts';
import { createUndiciTransport } from '../../src/main/gateway/undici-transport.ts';
import { ask, noAnswer } from '../support/ask.ts';
import { httpAnswer, type RawServer, startRawServer, successBody } from '../support/raw-server.ts';
import { type ProxyOrders, type ProxyProcess, startProxy } from './proxy-process.ts';

const KEY = { user: 'anna', password: 'Pr0xy-cänary:1' };
/** What `ask` sends as the Guid. */
const GUID = 'secret-guid';

let certificate: ServerCertificate;
let gateway: RawServer;
let hold: boolean;
let hops: readonly ProxyHop[];
let credentials: ProxyCredentials | null;
let signIns: ProxySignIns;
let changed: () => void;
const proxies: ProxyProcess[] = [];
const transports: GatewayTransport[] = [];

beforeAll(async () => {
  certificate = await makeServerCertificate('valid');
});
beforeEach(async () => {
  hold = false;
  credentials = null;
  signIns = createProxySignIns();
  gateway = await startRawServer((_request, socket) => hold || socket.write(httpAnswer(successBody)), {
    cert: certificate.certPem,
    key: certificate.keyPem,
  });
});
afterEach(async () => {
  await Promise.all(transports.splice(0).map((each) => each.close()));
  await Promise.all(proxies.splice(0).map((each) => each.kill()));
  await gateway.close();
});

async function proxy(orders: ProxyOrders = {}): Promise<ProxyProcess> {
  const started = await startProxy(orders);
  proxies.push(started);
  return started;
}

function open(origin = gateway.origin, caPem = certificate.caPem): GatewayTransport {
  const ways: Proxies = {
    proxyFor: async () => ({ source: 'manual', hops }),
    credentialsFor: async () => credentials,
    signIns,
    onChange: (listener) => {
      changed = listener;
      return () => undefined;
    },
  };
  const secureContext = createSecureContext({ ca: caPem });
  const transport = createUndiciTransport({ origin, secureContext, proxies: ways, connectTimeoutMs: 4000 });
  transports.push(transport);
  return transport;
}

const target = () => `127.0.0.1:${gateway.port}`;
const refusal = (cause: Parameters<typeof noAnswer>[1], through: ProxyProcess | string) => ({
  ok: false,
  failure: {
    ...noAnswer(false, cause).failure,
    proxy: typeof through === 'string' ? through : `127.0.0.1:${through.port}`,
  },
});

describe('through a proxy', () => {
  it('TLS is with the gateway, and the proxy never sees what passes', async () => {
    const way = await proxy();
    hops = [way.hop];
    const headers = { Guid: GUID, Cookie: 'node=secret-cookie' };
    expect(await ask(open(), { headers })).toMatchObject({ ok: true, value: { status: 200 } });
    expect(gateway.requests[0]?.headers).toMatchObject({ guid: GUID, cookie: 'node=secret-cookie' });
    const { targets, bytes } = await way.report();
    expect(targets).toEqual([target()]);
    expect(bytes.startsWith(`CONNECT ${target()} HTTP/1.1\r\n`)).toBe(true);
    expect(bytes.length).toBeGreaterThan(500);
    expect(bytes).not.toMatch(/secret|guid|cookie|agentgateway/i);
  });

  it('a connection is kept for the next request, and all are closed in the end', async () => {
    hops = [(await proxy()).hop];
    const transport = open();
    const askTwice = async () => {
      for (let i = 0; i < 2; i++) expect(await ask(transport)).toMatchObject({ ok: true });
      return gateway.connections();
    };
    const atFirst = await askTwice();
    expect([await askTwice(), await askTwice()]).toEqual([atFirst, atFirst]);
    await transport.close();
    await expect.poll(() => gateway.open.size).toBe(0);
  });

  it('that is itself reached by TLS', async () => {
    const way = await proxy({ tls: { cert: certificate.certPem, key: certificate.keyPem } });
    hops = [way.hop];
    expect(await ask(open())).toMatchObject({ ok: true });
    expect((await way.report()).targets).toEqual([target()]);
    const stranger = await makeServerCertificate('valid');
    expect(await ask(open(gateway.origin, stranger.caPem))).toEqual(
      refusal('proxyTls', `https://127.0.0.1:${way.port}`),
    );
  });

  it('with user and password, also such as are not ASCII', async () => {
    const way = await proxy({ signIn: KEY });
    hops = [way.hop];
    credentials = KEY;
    expect(await ask(open())).toMatchObject({ ok: true });
    expect((await way.report()).credentials).toEqual([`${KEY.user}:${KEY.password}`]);
  });

  it('whose password is wrong: not sent, and not tried a second time by anybody', async () => {
    const way = await proxy({ signIn: KEY });
    hops = [way.hop];
    credentials = { ...KEY, password: 'wrong' };
    const transport = open();
    expect(await ask(transport)).toEqual(refusal('proxyPassword', way));
    expect(await ask(transport)).toEqual(refusal('proxyPassword', way));
    expect(await ask(open())).toEqual(refusal('proxyPassword', way));
    expect((await way.report()).targets).toHaveLength(1);
    credentials = KEY;
    expect(await ask(transport)).toMatchObject({ ok: true });
    expect(gateway.requests).toHaveLength(1);
  });

  it.each<[string, ProxyOrders, Parameters<typeof noAnswer>[1]]>([
    ['that wants a sign-in', { signIn: KEY }, 'proxySignIn'],
    ['that wants a Windows sign-in', { negotiate: true }, 'proxySignInKind'],
    ['that refuses the gateway', { refuse: true }, 'proxyRefused'],
  ])('%s: not sent', async (_name, orders, cause) => {
    const way = await proxy(orders);
    hops = [way.hop];
    expect(await ask(open())).toEqual(refusal(cause, way));
    expect(gateway.requests).toEqual([]);
  });

  it('that cannot reach the gateway: not sent', async () => {
    const way = await proxy();
    hops = [way.hop];
    expect(await ask(open(`https://127.0.0.1:${await freePort()}`))).toEqual(refusal('proxyNoGateway', way));
  });

  it('that is down: not sent, then sent when it is up again', async () => {
    const port = await freePort();
    hops = [{ kind: 'http', host: '127.0.0.1', port }];
    const transport = open();
    expect(await ask(transport)).toEqual(refusal('proxyUnreachable', `127.0.0.1:${port}`));
    await proxy({ port });
    expect(await ask(transport)).toMatchObject({ ok: true });
  });

  it('that says nothing, or is none', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    hops = [{ kind: 'http', host: '127.0.0.1', port }];
    expect(await ask(open(), { deadlineMs: 15_000 })).toEqual(refusal('proxyNoGateway', `127.0.0.1:${port}`));
    silent.close();
    const other = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.end('220 mail.example.com ESMTP\r\n');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const otherPort = (other.address() as { port: number }).port;
    hops = [{ kind: 'http', host: '127.0.0.1', port: otherPort }];
    expect(await ask(open())).toEqual(refusal('proxyNotOne', `127.0.0.1:${otherPort}`));
    other.close();
  });

  it('that dies while an answer is awaited: it may have been sent', async () => {
    const way = await proxy();
    hops = [way.hop];
    hold = true;
    const asked = ask(open());
    await expect.poll(() => gateway.requests.length).toBe(1);
    await way.kill();
    expect(await asked).toEqual(noAnswer(true, 'reset'));
  });

  it('deadlines hold as they do without', async () => {
    hops = [(await proxy()).hop];
    hold = true;
    expect(await ask(open(), { deadlineMs: 1500 })).toEqual(noAnswer(true, 'answerTimeout'));
  });

  it('that breaks TLS with a certificate of its own is refused', async () => {
    const stranger = await makeServerCertificate('otherCa');
    const breaker = await startRawServer((_request, socket) => socket.write(httpAnswer(successBody)), {
      cert: stranger.certPem,
      key: stranger.keyPem,
    });
    // As such a proxy does it: it says yes for the gateway and answers in its place.
    const way = createServer((client) => {
      client.once('data', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        const inner = new (client.constructor as typeof import('node:net').Socket)();
        inner.connect(breaker.port, '127.0.0.1');
        client.pipe(inner).pipe(client);
        for (const each of [client, inner]) each.on('error', () => undefined);
      });
    });
    await new Promise<void>((resolve) => way.listen(0, '127.0.0.1', resolve));
    hops = [{ kind: 'http', host: '127.0.0.1', port: (way.address() as { port: number }).port }];
    expect(await ask(open())).toEqual(noAnswer(false, 'tlsUnknownCa'));
    expect(breaker.requests).toEqual([]);
    way.close();
    await breaker.close();
  });
});

describe('a list of ways', () => {
  it('goes on from a proxy that is down, in order', async () => {
    const second = await proxy();
    hops = [{ kind: 'http', host: '127.0.0.1', port: await freePort() }, second.hop, { kind: 'direct' }];
    expect(await ask(open())).toMatchObject({ ok: true });
    expect((await second.report()).targets).toEqual([target()]);
  });

  it('goes straight where it says so, and past kinds that cannot be used', async () => {
    hops = parseProxyList(`SOCKS5 127.0.0.1:1080; PROXY 127.0.0.1:${await freePort()}; DIRECT`);
    expect(await ask(open())).toMatchObject({ ok: true });
  });

  it('ends with a proxy that refuses', async () => {
    const first = await proxy({ refuse: true });
    hops = [first.hop, { kind: 'direct' }];
    expect(await ask(open())).toEqual(refusal('proxyRefused', first));
    expect(gateway.requests).toEqual([]);
  });

  it('of nothing that can be used leads nowhere', async () => {
    hops = parseProxyList('SOCKS5 127.0.0.1:1080');
    expect(await ask(open())).toEqual(refusal('proxyUnsupported', 'SOCKS5 127.0.0.1:1080'));
    expect(gateway.requests).toEqual([]);
  });
});

it('a simulator on this computer, without TLS, has no proxy', async () => {
  const way = await proxy();
  hops = [way.hop];
  const plain = await startRawServer((_request, socket) => socket.write(httpAnswer(successBody)));
  expect(await ask(open(plain.origin))).toMatchObject({ ok: true });
  expect((await way.report()).bytes).toBe('');
  await plain.close();
});

it('another way counts at once, and what is under way ends where it is', async () => {
  const [one, two] = [await proxy(), await proxy()];
  hops = [one.hop];
  const transport = open();
  expect(await ask(transport)).toMatchObject({ ok: true });
  hold = true;
  const waiting = ask(transport);
  await expect.poll(() => gateway.requests.length).toBe(2);
  hops = [two.hop];
  changed();
  hold = false;
  expect(await ask(transport)).toMatchObject({ ok: true });
  expect((await two.report()).targets).toEqual([target()]);
  for (const socket of gateway.open) socket.write(httpAnswer(successBody));
  expect(await waiting).toMatchObject({ ok: true });
});
