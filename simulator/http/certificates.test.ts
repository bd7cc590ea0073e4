import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeServerCertificate } from './certificates.ts';
import { another, bench } from './test-bench.ts';

describe('makeServerCertificate', () => {
  it('makes a CA and a short-lived leaf for loopback', async () => {
    const { caPem, certPem } = await makeServerCertificate('valid', ['gateway.example']);
    const ca = new X509Certificate(caPem);
    const leaf = new X509Certificate(certPem);
    expect(ca.ca).toBe(true);
    expect(leaf.ca).toBe(false);
    expect(leaf.verify(ca.publicKey)).toBe(true);
    expect(leaf.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
    for (const ip of ['127.0.0.1', '::1']) expect(leaf.checkIP(ip)).toBeDefined();
    for (const host of ['localhost', 'gateway.example']) expect(leaf.checkHost(host)).toBeDefined();
    expect(leaf.validToDate.getTime() - Date.now()).toBeLessThanOrEqual(24 * 3_600_000);
  });

  it.each([
    ['expired', 'CERT_HAS_EXPIRED'],
    ['wrongHost', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['otherCa', 'SELF_SIGNED_CERT_IN_CHAIN'],
  ] as const)('a client refuses the %s one', async (certificate, code) => {
    const { client } = await bench({ certificate });
    await expect(client.signIn()).rejects.toMatchObject({ cause: { code } });
  });

  it('a client that does not trust the CA refuses the valid one', async () => {
    const { simulator } = await bench();
    const stranger = another(simulator, '101', (await makeServerCertificate('valid')).caPem);
    await expect(stranger.signIn()).rejects.toMatchObject({
      cause: { code: 'SELF_SIGNED_CERT_IN_CHAIN' },
    });
  });
});
