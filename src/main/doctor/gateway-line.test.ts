import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TlsOptions } from 'node:tls';
import { Server as ProxyServer } from 'proxy-chain';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ProxyProcess, startProxy } from '../../../test/proxy/proxy-process.ts';
import { startTlsGateway, type TlsGateway } from '../../../test/tls/gateway.ts';
import { type Identity, makeIdentity } from '../../../test/tls/pki.ts';
import type { CheckName, Finding } from '../../shared/doctor.ts';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { systemClock } from '../app/system-clock.ts';
import { parseGatewayAddress } from '../gateway/address.ts';
import type { Proxies, ProxyHop } from '../gateway/proxy.ts';
import { createProxySignIns } from '../gateway/proxy-sign-ins.ts';
import { freePort } from '../gateway/testing/free-port.ts';
import { loadTrust } from '../gateway/trust.ts';
import { clockFinding, gatewayLine } from './gateway-line.ts';
import { gatewayWay } from './way.ts';

const HERE = ['127.0.0.1'];
let folder: string;
let root: Identity;
let gateway: TlsGateway | null = null;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-line-'));
  root = await makeIdentity({ name: 'Private root', isAuthority: true });
  writeFileSync(join(folder, 'ca.pem'), root.certPem);
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(async () => {
  await gateway?.close();
  gateway = null;
});

const direct: ProxyHop = { kind: 'direct' };

const waysOf = (hops: readonly ProxyHop[]): Proxies => ({
  proxyFor: async () => ({ source: 'manual', hops }),
  credentialsFor: async () => null,
  signIns: createProxySignIns(),
  onChange: () => () => undefined,
});

async function examined(origin: string, { proxies = waysOf([direct]), stepMs = 3000 } = {}) {
  const parsed = parseGatewayAddress(origin);
  if (!parsed.ok) throw new Error(parsed.notice.key);
  const line = gatewayLine(parsed.address, {
    way: gatewayWay(proxies),
    trust: loadTrust(join(folder, 'ca.pem')),
    stepMs,
    clock: systemClock,
    log: createMemoryLog(),
  });
  const findings = new Map<CheckName, Finding>();
  await line.run((check, finding) => findings.set(check, finding));
  expect([...findings.keys()]).toEqual(line.places.map(({ check }) => check));
  const verdicts = [...findings].map(([check, { verdict }]) => `${check} ${verdict}`);
  const of = (check: CheckName) => findings.get(check);
  const seen = (check: CheckName, name: string) =>
    of(check)
      ?.facts.filter((fact) => fact.name === name)
      .map(({ value }) => value);
  return { verdicts, of, seen };
}

async function show(wishes: Partial<Parameters<typeof makeIdentity>[0]> = {}, more: TlsOptions = {}) {
  const leaf = await makeIdentity({ name: 'gateway', issuer: root, hosts: HERE, ...wishes });
  gateway = await startTlsGateway({ cert: leaf.certPem, key: leaf.keyPem, ...more });
  return { leaf, origin: gateway.origin };
}

describe('the way to a gateway', () => {
  it('that is whole is told step by step, with the certificates as they are seen', async () => {
    const issuer = await makeIdentity({ name: 'Private intermediate', issuer: root, isAuthority: true });
    const leaf = await makeIdentity({ name: 'gateway', issuer, hosts: HERE });
    const cert = leaf.certPem + issuer.certPem;
    gateway = await startTlsGateway({ cert, key: leaf.keyPem });
    const { verdicts, seen } = await examined(gateway.origin);
    expect(verdicts).toEqual(['proxy ok', 'dns ok', 'tcp ok', 'tls ok', 'http ok', 'clock ok']);
    expect(seen('tcp', 'address')).toEqual(['127.0.0.1']);
    expect(seen('tls', 'protocol')).toEqual(['TLSv1.3']);
    expect(seen('tls', 'subject')).toEqual(['CN=gateway', 'CN=Private intermediate']);
    expect(seen('tls', 'issuer')).toEqual(['CN=Private intermediate', 'CN=Private root']);
    expect(seen('tls', 'names')).toEqual(['IP Address:127.0.0.1']);
    const hash = Buffer.from(await leaf.certificate.getThumbprint('SHA-256')).toString('hex');
    expect(seen('tls', 'fingerprint')?.[0]?.replaceAll(':', '').toLowerCase()).toBe(hash);
    expect(seen('tls', 'validTo')?.[0]).toBe(
      leaf.certificate.notAfter.toISOString().replace(/\.\d+/, '.000'),
    );
    expect(gateway?.guids).toEqual([undefined]);
  });

  it.each([
    ['expired', { from: -9, to: -1 }, {}, 'failure.tlsExpired'],
    ['not yet valid', { from: 1, to: 9 }, {}, 'failure.tlsNotYetValid'],
    ['of another host', { hosts: ['other.example'] }, {}, 'failure.tlsWrongHost'],
    ['weak', { kind: 'rsa1024' }, { ciphers: 'DEFAULT:@SECLEVEL=0' }, 'failure.tlsWeak'],
  ] as const)(
    'with a certificate that is %s shows it and says why it is refused',
    async (_, wishes, more, key) => {
      const { origin } = await show(wishes, more);
      const { verdicts, of, seen } = await examined(origin);
      expect(of('tls')?.found.key).toBe(key);
      expect(seen('tls', 'subject')?.[0]).toBe('CN=gateway');
      expect(verdicts.slice(3)).toEqual(['tls fault', 'http skipped', 'clock skipped']);
      expect(gateway?.guids).toEqual([]);
    },
  );

  it('with an authority nobody knows shows who it is', async () => {
    const issuer = await makeIdentity({ name: 'Inspector', isAuthority: true });
    const { origin } = await show({ issuer });
    const { of, seen } = await examined(origin);
    expect(of('tls')?.found.key).toBe('failure.tlsNoIssuer');
    expect(seen('tls', 'issuer')).toEqual(['CN=Inspector']);
  });

  it('without TLS, or with one that is too old, says so', async () => {
    gateway = await startTlsGateway(null);
    expect((await examined(gateway.origin)).of('tls')?.found.key).toBe('failure.tlsNone');
    await gateway.close();
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const;
    const { origin } = await show({ kind: 'rsa2048' }, old);
    expect((await examined(origin)).of('tls')?.found.key).toBe('failure.tlsOld');
  });

  it('ends at a port where nobody listens, and at a name that is none', async () => {
    const closed = await examined(`https://127.0.0.1:${await freePort()}`);
    expect(closed.verdicts.slice(2)).toEqual(['tcp fault', 'tls skipped', 'http skipped', 'clock skipped']);
    expect(closed.of('tcp')?.found.key).toBe('failure.refused');
    const nameless = await examined('https://no-such-host.invalid:8043', { stepMs: 10_000 });
    expect(nameless.of('dns')?.found).toEqual({
      key: 'failure.dns',
      params: { host: 'no-such-host.invalid' },
    });
  });

  it('ends when somebody listens who says nothing', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const { port } = silent.address() as { port: number };
    const { of } = await examined(`https://127.0.0.1:${port}`, { stepMs: 300 });
    expect(of('tcp')?.verdict).toBe('ok');
    expect(of('tls')?.found.key).toBe('doctor.late');
    silent.close();
  });

  it('to a simulator without TLS leaves TLS out', async () => {
    gateway = await startTlsGateway(null);
    const { verdicts } = await examined(gateway.origin.replace('https', 'http'));
    expect(verdicts.slice(3)).toEqual(['tls skipped', 'http ok', 'clock ok']);
  });

  it('goes through the proxy that the program would take, which looks the name up', async () => {
    const proxy = new ProxyServer({ port: 0, host: '127.0.0.1' });
    await proxy.listen();
    const { origin } = await show();
    const proxies = waysOf([{ kind: 'http', host: '127.0.0.1', port: proxy.port }]);
    const { verdicts, seen } = await examined(origin, { proxies });
    expect(verdicts).toEqual(['proxy ok', 'dns ok', 'tcp ok', 'tls ok', 'http ok', 'clock ok']);
    expect(seen('proxy', 'proxy')).toEqual([`127.0.0.1:${proxy.port}`]);
    expect(proxy.stats.connectRequestCount).toBe(3);
    const named = await examined('https://no-such-host.invalid:8043', { proxies, stepMs: 10_000 });
    expect(named.verdicts.slice(0, 3)).toEqual(['proxy ok', 'dns skipped', 'tcp fault']);
    await proxy.close(true);
  });

  it('says when the proxy is not there, or of a kind that cannot be used', async () => {
    const { origin } = await show();
    const gone = await examined(origin, {
      proxies: waysOf([{ kind: 'http', host: '127.0.0.1', port: await freePort() }]),
    });
    expect(gone.of('tcp')?.found.key).toBe('failure.proxyUnreachable');
    const socks = await examined(origin, {
      proxies: waysOf([{ kind: 'unsupported', name: 'SOCKS a:1080' }]),
    });
    expect(socks.of('tcp')?.found).toMatchObject({
      key: 'failure.proxyUnsupported',
      params: { proxy: 'SOCKS a:1080' },
    });
  });

  describe('with a proxy that refuses', () => {
    let way: ProxyProcess;
    afterEach(() => way.kill());

    it('ends there, though another way would lead on', async () => {
      way = await startProxy({ refuse: true });
      const { origin } = await show();
      const { verdicts, of } = await examined(origin, { proxies: waysOf([way.hop, direct]) });
      expect(of('tcp')?.found.key).toBe('failure.proxyRefused');
      expect(verdicts.slice(2)).toEqual(['tcp fault', 'tls skipped', 'http skipped', 'clock skipped']);
      expect(gateway?.guids).toEqual([]);
    });

    it('tells it the wrong password once, with however many gateways and reports', async () => {
      way = await startProxy({ signIn: { user: 'anna', password: 'right' } });
      const proxies: Proxies = {
        ...waysOf([way.hop]),
        credentialsFor: async () => ({ user: 'anna', password: 'wrong' }),
      };
      const { origin } = await show();
      const gateways = [origin, 'https://10.0.0.1:8043', 'https://10.0.0.2:8043'];
      const look = () => Promise.all(gateways.map((each) => examined(each, { proxies })));
      const lines = [...(await look()), ...(await look())];
      expect(new Set(lines.map(({ of }) => of('tcp')?.found.key))).toEqual(
        new Set(['failure.proxyPassword']),
      );
      expect((await way.report()).credentials).toEqual(['anna:wrong']);
    });
  });
});

describe('clockFinding', () => {
  it.each([
    [null, 'skipped', undefined],
    [900, 'ok', '00:00:01'],
    [-90_000, 'ok', '−00:01:30'],
    [3_725_000, 'warning', '+01:02:05'],
  ] as const)('of %s ms is %s', (ms, verdict, difference) => {
    const finding = clockFinding(ms);
    expect(finding.verdict).toBe(verdict);
    expect(finding.facts[0]?.value).toBe(difference);
  });
});
