import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCheckGateway } from '../../src/main/app/check-gateway.ts';
import { systemClock } from '../../src/main/app/system-clock.ts';
import type { ProxyHop } from '../../src/main/gateway/proxy.ts';
import { createProxySignIns } from '../../src/main/gateway/proxy-sign-ins.ts';
import { defaultSettings } from '../../src/shared/settings.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';
import { startTlsGateway, type TlsGateway } from '../tls/gateway.ts';
import { makeIdentity } from '../tls/pki.ts';
import { type ProxyProcess, startProxy } from './proxy-process.ts';

/** A gateway that wants to know this computer, behind a proxy. */
describe('the first check of a gateway', () => {
  let folder: string;
  let gateway: TlsGateway;
  let way: ProxyProcess;
  const file = (name: string) => join(folder, name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-first-check-'));
    const root = await makeIdentity({ name: 'Company root', isAuthority: true });
    const leaf = await makeIdentity({ name: 'gateway', issuer: root, hosts: ['127.0.0.1'] });
    const desk = await makeIdentity({ name: 'desk', issuer: root, use: 'client' });
    writeFileSync(file('ca.pem'), root.certPem);
    writeFileSync(file('desk.pem'), desk.certPem + desk.keyPem);
    gateway = await startTlsGateway({
      cert: leaf.certPem,
      key: leaf.keyPem,
      ca: root.certPem,
      requestCert: true,
    });
    way = await startProxy();
  });
  afterAll(async () => {
    await gateway.close();
    await way.kill();
    rmSync(folder, { recursive: true });
  });

  const check = async (clientCertFile: string, hop: ProxyHop) => {
    const result = await createCheckGateway({
      settings: () => ({ ...defaultSettings, clientCertFile }),
      proxies: {
        proxyFor: async () => ({ source: 'system', hops: [hop] }),
        credentialsFor: async () => null,
        signIns: createProxySignIns(),
        onChange: () => () => undefined,
      },
      clock: systemClock,
      log: createRecordingLogger(),
    })({ gateway: gateway.origin, caFile: file('ca.pem') });
    return result.ok ? 'fine' : result.notice.key;
  };

  it('shows the client certificate and takes the proxy', async () => {
    expect(await check(file('desk.pem'), way.hop)).toBe('fine');
    expect((await way.report()).targets).toEqual([new URL(gateway.origin).host]);
  });

  it('says what is missing without the one or the other', async () => {
    expect(['failure.tlsClientCertificate', 'failure.reset']).toContain(await check('', way.hop));
    expect(await check(file('gone.pem'), way.hop)).toBe('input.clientCertFile');
    await way.kill();
    expect(await check(file('desk.pem'), way.hop)).toBe('failure.proxyUnreachable');
  });
});
