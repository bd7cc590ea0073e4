import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TLSSocket } from 'node:tls';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createConnect } from '../../src/main/app/connect.ts';
import { systemClock } from '../../src/main/app/system-clock.ts';
import type { GatewayConnection } from '../../src/main/gateway/connection.ts';
import { failureNotice } from '../../src/main/gateway/failure-notice.ts';
import { defaultSettings } from '../../src/shared/settings.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';
import { type Identity, makeIdentity } from './pki.ts';

const GUID = 'a1b2c3d4-0000-4000-8000-00000000000a.AgentGateway1';
const success = '{"message":"","retcode":"0","result":{}}';

type Answer = Parameters<typeof createServer>[1];

/** Two servers that this computer trusts alike, on one host: a gateway, and where it would lead to. */
describe('nothing of a session leaves for another origin', () => {
  let folder: string;
  let leaf: Identity;
  let gateway: Server;
  let other: Server;
  let connection: GatewayConnection;
  let answer: NonNullable<Answer>;
  let atGateway: { guid: unknown; cookie: unknown }[];
  let atOther: unknown[];

  const portOf = (server: Server) => (server.address() as AddressInfo).port;
  const listen = async (act: NonNullable<Answer>) => {
    const server = createServer(
      { cert: leaf.certPem, key: leaf.keyPem, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' },
      act,
    );
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-elsewhere-'));
    const root = await makeIdentity({ name: 'Private root', isAuthority: true });
    leaf = await makeIdentity({ name: 'gateway', issuer: root, hosts: ['127.0.0.1', 'localhost'] });
    const caFile = join(folder, 'ca.pem');
    writeFileSync(caFile, root.certPem);
    atGateway = [];
    atOther = [];
    gateway = await listen((request, response) => {
      atGateway.push({ guid: request.headers.guid, cookie: request.headers.cookie });
      response.setHeader('Set-Cookie', 'node=1; Path=/; Domain=localhost');
      response.appendHeader('Set-Cookie', 'route=2; Path=/');
      answer(request, response);
    });
    other = await listen((request, response) => {
      atOther.push(request.url);
      response.setHeader('Content-Type', 'application/json');
      response.end(success);
    });
    const connect = createConnect({
      settings: () => ({ ...defaultSettings, gateway: `https://127.0.0.1:${portOf(gateway)}`, caFile }),
      clock: systemClock,
      log: createRecordingLogger(),
      onConnection: () => undefined,
    });
    const made = await connect('101');
    if (!made.ok) throw new Error(made.notice.key);
    connection = made.connection;
    connection.guid.set(GUID);
  });
  afterEach(async () => {
    await connection.close();
    for (const server of [gateway, other]) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(folder, { recursive: true });
  });

  const transmit = async () => {
    const result = await connection.client.thirdPartyConfTransmitNum(3000);
    return result.ok ? 'passed' : failureNotice(result.failure).key;
  };
  const asGateway: NonNullable<Answer> = (_request, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(success);
  };

  it.each([301, 302, 303, 307, 308])(
    'by a redirect with %i: to another port, or another name',
    async (status) => {
      for (const host of ['127.0.0.1', 'localhost']) {
        answer = (_request, response) => {
          response.writeHead(status, {
            Location: `https://${host}:${portOf(other)}/agentgateway/resource/x`,
          });
          response.end();
        };
        expect(await transmit()).toBe('failure.redirect');
      }
      answer = asGateway;
      expect(await transmit()).toBe('passed');
      expect(atOther).toEqual([]);
      expect(atGateway.map(({ guid }) => guid)).toEqual([GUID, GUID, GUID]);
      // The gateway's own cookie goes back to it; one for another name is not even kept.
      expect(atGateway.at(-1)?.cookie).toBe('route=2');
    },
  );

  it('by an invitation to use another service (Alt-Svc) or another host (421)', async () => {
    answer = (request, response) => {
      response.setHeader('Alt-Svc', `h2="localhost:${portOf(other)}"; ma=3600`);
      response.statusCode = 421;
      asGateway(request, response);
    };
    expect(await transmit()).toBe('failure.httpStatus');
    answer = asGateway;
    expect(await transmit()).toBe('passed');
    expect(atOther).toEqual([]);
  });

  it('by a new handshake within a connection, which is refused', async () => {
    let socket: TLSSocket | undefined;
    answer = (request, response) => {
      socket = request.socket as TLSSocket;
      asGateway(request, response);
    };
    expect(await transmit()).toBe('passed');
    const first = socket;
    if (!first) throw new Error('no connection');
    const ended = new Promise<string>((resolve) => {
      first.on('error', (error) => resolve(error.message));
      first.on('close', () => resolve('closed'));
      first.renegotiate({ rejectUnauthorized: false }, (error) => resolve(error?.message ?? 'renegotiated'));
    });
    expect(await ended).not.toBe('renegotiated');
    // The next request has a connection of its own, to the same gateway.
    await expect.poll(transmit).toBe('passed');
    expect(socket).not.toBe(first);
    expect(atOther).toEqual([]);
  });
});
