import { X509Certificate } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type KeyKind, makeIdentity } from '../../../test/tls/pki.ts';
import { certificateWeakness } from './certificate-weakness.ts';

const weaknessOf = async (kind: KeyKind, signer: KeyKind = 'ec') => {
  const issuer = await makeIdentity({ name: 'root', isAuthority: true, kind: signer });
  const { certPem } = await makeIdentity({ name: 'gateway', issuer, kind });
  return certificateWeakness(new X509Certificate(certPem));
};

describe('certificateWeakness', () => {
  it('finds nothing in what is usual today', async () => {
    expect(await weaknessOf('ec')).toBeNull();
    expect(await weaknessOf('rsa2048', 'rsa2048')).toBeNull();
  });

  it('finds a key that can be broken', async () => {
    expect(await weaknessOf('rsa1024')).toBe('a key of 1024 bits');
  });

  it('finds a signature that can be forged', async () => {
    expect(await weaknessOf('ec', 'rsaSha1')).toBe('a signature over SHA-1');
  });
});
