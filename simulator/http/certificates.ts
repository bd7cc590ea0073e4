import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import type { CertificateKind } from '../options.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const hour = 3_600_000;
const day = 24 * hour;

/** What an HTTPS server needs (its chain and key), and what a client must trust. All PEM. */
export interface ServerCertificate {
  readonly caPem: string;
  readonly certPem: string;
  readonly keyPem: string;
}

interface Authority {
  readonly certificate: x509.X509Certificate;
  readonly keys: CryptoKeyPair;
}

/**
 * Makes a certificate authority and a leaf of it.
 * @param kind `valid`, or what is wrong with the leaf; `otherCa` signs it with an authority nobody is told of
 * @param hosts names and addresses of the leaf; loopback ones are always in it
 * @param now time the validity is counted from, ms since the epoch
 */
export async function makeServerCertificate(
  kind: CertificateKind,
  hosts: readonly string[] = [],
  now = Date.now(),
): Promise<ServerCertificate> {
  const authority = await makeAuthority(now);
  const signer = kind === 'otherCa' ? await makeAuthority(now) : authority;
  const keys = await newKeys();
  const end = kind === 'expired' ? now - hour : now + day;
  const leaf = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: 'CN=CC-Gateway simulator',
    issuer: signer.certificate.subject,
    notBefore: new Date(now - day),
    notAfter: new Date(end),
    signingKey: signer.keys.privateKey,
    publicKey: keys.publicKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(
        kind === 'wrongHost' ? [{ type: 'dns', value: 'elsewhere.example' }] : alternativeNames(hosts),
      ),
      // Tells authorities of the same name apart, as real ones are after a renewal.
      await x509.AuthorityKeyIdentifierExtension.create(signer.keys.publicKey),
    ],
  });
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    caPem: `${authority.certificate.toString('pem')}\n`,
    // Its authority comes along, as from a gateway that is set up well.
    certPem: `${leaf.toString('pem')}\n${signer.certificate.toString('pem')}\n`,
    keyPem: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  };
}

async function makeAuthority(now: number): Promise<Authority> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: 'CN=CC-Gateway simulator CA',
    notBefore: new Date(now - 2 * day),
    notAfter: new Date(now + 7 * day),
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate, keys };
}

function newKeys(): Promise<CryptoKeyPair> {
  return crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
}

/** 16 random bytes; the first is kept below 0x80 and above 0, so that DER reads it as positive. */
function serialNumber(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return Buffer.from(bytes).toString('hex');
}

function alternativeNames(hosts: readonly string[]): x509.JsonGeneralNames {
  const names = new Set(['127.0.0.1', '::1', 'localhost', ...hosts]);
  return [...names].map((value) => ({ type: /^[\d.]+$|:/.test(value) ? 'ip' : 'dns', value }));
}
