import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TlsOptions } from 'node:tls';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createConnect } from '../../src/main/app/connect.ts';
import { systemClock } from '../../src/main/app/system-clock.ts';
import { failureNotice } from '../../src/main/gateway/failure-notice.ts';
import { format } from '../../src/shared/messages/format.ts';
import { defaultSettings } from '../../src/shared/settings.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';
import { startTlsGateway, type TlsGateway } from './gateway.ts';
import { type Identity, makeIdentity } from './pki.ts';

const HERE = ['127.0.0.1'];
const GUID = 'a1b2c3d4-0000-4000-8000-00000000000a.AgentGateway1';

let folder: string;
let root: Identity;
let intermediate: Identity;
let gateway: TlsGateway;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-tls-'));
  root = await makeIdentity({ name: 'Private root', isAuthority: true });
  intermediate = await makeIdentity({ name: 'Private intermediate', issuer: root, isAuthority: true });
  writeFileSync(join(folder, 'ca.pem'), root.certPem);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => gateway.close());

/** Asks a gateway to pass numbers, with the real client as the program sets it up. */
async function transmit(caFile = join(folder, 'ca.pem'), clientCertFile = '') {
  const connect = createConnect({
    settings: () => ({ ...defaultSettings, gateway: gateway.origin, caFile, clientCertFile }),
    clock: systemClock,
    log: createRecordingLogger(),
    onConnection: () => undefined,
  });
  const made = await connect('101');
  if (!made.ok) throw new Error(made.notice.key);
  const { connection } = made;
  connection.guid.set(GUID);
  try {
    const result = await connection.client.thirdPartyConfTransmitNum(3000);
    return result.ok ? 'passed' : failureNotice(result.failure).key;
  } finally {
    await connection.close();
  }
}

const show = async (leaf: Identity, chain: readonly Identity[] = [], more: TlsOptions = {}) => {
  const cert = [leaf, ...chain].map(({ certPem }) => certPem).join('');
  gateway = await startTlsGateway({ cert, key: leaf.keyPem, ...more });
};

describe('a gateway whose certificate is good', () => {
  it('by a private authority, through the file of the administrator and an intermediate', async () => {
    const leaf = await makeIdentity({ name: 'gateway', issuer: intermediate, hosts: HERE });
    await show(leaf, [intermediate]);
    expect(await transmit()).toBe('passed');
    expect(gateway.guids).toEqual([GUID]);
  });

  it('with a name of an IP address and one of a host', async () => {
    await show(await makeIdentity({ name: 'gateway', issuer: root, hosts: [...HERE, 'gw.example'] }));
    expect(await transmit()).toBe('passed');
  });

  it('with an RSA key of 2048 bits', async () => {
    await show(await makeIdentity({ name: 'gateway', issuer: root, hosts: HERE, kind: 'rsa2048' }));
    expect(await transmit()).toBe('passed');
  });

  it('and that wants to know who this computer is, with its certificate', async () => {
    const client = await makeIdentity({ name: 'desk', issuer: root, use: 'client' });
    writeFileSync(join(folder, 'client.pem'), client.certPem + client.keyPem);
    const leaf = await makeIdentity({ name: 'gateway', issuer: root, hosts: HERE });
    await show(leaf, [], { requestCert: true, ca: root.certPem });
    expect(await transmit(undefined, join(folder, 'client.pem'))).toBe('passed');
  });
});

describe('a gateway whose certificate is no good gets nothing, and the agent is told', () => {
  const refused: [string, string, () => Promise<void>][] = [
    [
      'an unknown authority',
      'failure.tlsUnknownCa',
      async () => {
        const other = await makeIdentity({ name: 'Other root', isAuthority: true });
        await show(await makeIdentity({ name: 'gateway', issuer: other, hosts: HERE }), [other]);
      },
    ],
    [
      'itself as its authority',
      'failure.tlsUnknownCa',
      async () => show(await makeIdentity({ name: 'gateway', hosts: HERE })),
    ],
    [
      'a missing intermediate',
      'failure.tlsNoIssuer',
      async () => show(await makeIdentity({ name: 'gateway', issuer: intermediate, hosts: HERE })),
    ],
    [
      'an end that has passed',
      'failure.tlsExpired',
      async () => show(await makeIdentity({ name: 'gateway', issuer: root, hosts: HERE, from: -9, to: -1 })),
    ],
    [
      'a beginning to come',
      'failure.tlsNotYetValid',
      async () => show(await makeIdentity({ name: 'gateway', issuer: root, hosts: HERE, from: 1, to: 9 })),
    ],
    [
      'another host’s name',
      'failure.tlsWrongHost',
      async () => show(await makeIdentity({ name: 'gateway', issuer: root, hosts: ['other.example'] })),
    ],
    [
      'another IP address',
      'failure.tlsWrongHost',
      async () => show(await makeIdentity({ name: 'gateway', issuer: root, hosts: ['127.0.0.2'] })),
    ],
    [
      'its address only as common name',
      'failure.tlsWrongHost',
      async () => show(await makeIdentity({ name: '127.0.0.1', issuer: root })),
    ],
    [
      'a key of 1024 bits',
      'failure.tlsWeak',
      async () =>
        show(await makeIdentity({ name: 'gateway', issuer: root, hosts: HERE, kind: 'rsa1024' }), [], {
          ciphers: 'DEFAULT:@SECLEVEL=0',
        }),
    ],
    [
      'a signature over SHA-1',
      'failure.tlsWeak',
      async () => {
        const old = await makeIdentity({ name: 'Old root', isAuthority: true, kind: 'rsaSha1' });
        writeFileSync(join(folder, 'old.pem'), old.certPem);
        const leaf = await makeIdentity({ name: 'gateway', issuer: old, hosts: HERE, kind: 'rsa2048' });
        await show(leaf, [], { ciphers: 'DEFAULT:@SECLEVEL=0' });
      },
    ],
    [
      'nothing newer than TLS 1.1',
      'failure.tlsOld',
      async () => {
        const leaf = await makeIdentity({ name: 'gateway', issuer: root, hosts: HERE, kind: 'rsa2048' });
        await show(leaf, [], { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' });
      },
    ],
    [
      'no TLS at all',
      'failure.tlsNone',
      async () => {
        gateway = await startTlsGateway(null);
      },
    ],
  ];

  it.each(refused)('%s', async (name, key, start) => {
    await start();
    const caFile = join(folder, name.includes('SHA-1') ? 'old.pem' : 'ca.pem');
    expect(await transmit(caFile)).toBe(key);
    expect(await transmit(caFile)).toBe(key);
    expect(gateway.guids).toEqual([]);
  });

  it('and one that wants a certificate of this computer, without one', async () => {
    const leaf = await makeIdentity({ name: 'gateway', issuer: root, hosts: HERE });
    await show(leaf, [], {
      requestCert: true,
      ca: root.certPem,
      minVersion: 'TLSv1.2',
      maxVersion: 'TLSv1.3',
    });
    expect(['failure.tlsClientCertificate', 'failure.reset']).toContain(await transmit());
    expect(gateway.guids).toEqual([]);
  });

  it('each in words of its own', () => {
    const keys = [...new Set(refused.map(([, key]) => key))] as Parameters<typeof format>[0]['key'][];
    const texts = keys.map((key) => format({ key, params: { host: 'gw.example:8043' } }));
    expect(new Set(texts).size).toBe(8);
    for (const text of texts) expect(text).toContain('gw.example:8043');
  });
});
