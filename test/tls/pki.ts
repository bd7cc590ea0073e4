import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

const DAY = 86_400_000;

/** What a key is made of. */
export type KeyKind = 'ec' | 'rsa2048' | 'rsa1024' | 'rsaSha1';

const algorithms = {
  ec: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  rsa2048: rsa(2048, 'SHA-256'),
  rsa1024: rsa(1024, 'SHA-256'),
  rsaSha1: rsa(2048, 'SHA-1'),
} as const satisfies Record<KeyKind, object>;

function rsa(modulusLength: number, hash: string) {
  return { name: 'RSASSA-PKCS1-v1_5', hash, modulusLength, publicExponent: new Uint8Array([1, 0, 1]) };
}

/** A certificate and its key. */
export interface Identity {
  readonly certificate: x509.X509Certificate;
  readonly keys: CryptoKeyPair;
  readonly kind: KeyKind;
  readonly certPem: string;
  readonly keyPem: string;
}

interface Wishes {
  readonly name: string;
  /** Signs it; itself when left out. */
  readonly issuer?: Identity;
  readonly kind?: KeyKind;
  readonly isAuthority?: boolean;
  readonly use?: 'server' | 'client';
  /** DNS names and IP addresses. */
  readonly hosts?: readonly string[];
  /** Days from now. */
  readonly from?: number;
  readonly to?: number;
}

/** Makes one certificate of a test PKI. */
export async function makeIdentity(wishes: Wishes): Promise<Identity> {
  const {
    name,
    issuer,
    kind = 'ec',
    isAuthority = false,
    use = 'server',
    hosts = [],
    from = -1,
    to = 1,
  } = wishes;
  const keys = (await crypto.subtle.generateKey(algorithms[kind], true, ['sign', 'verify'])) as CryptoKeyPair;
  const signer = issuer ?? { keys, kind };
  const { serverAuth, clientAuth } = x509.ExtendedKeyUsage;
  const extensions = [
    new x509.BasicConstraintsExtension(isAuthority, undefined, true),
    ...(isAuthority
      ? [new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true)]
      : [new x509.ExtendedKeyUsageExtension([use === 'server' ? serverAuth : clientAuth])]),
    ...(hosts.length > 0 ? [new x509.SubjectAlternativeNameExtension(hosts.map(alternativeName))] : []),
    await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    await x509.AuthorityKeyIdentifierExtension.create(signer.keys.publicKey),
  ];
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: Buffer.from(crypto.getRandomValues(new Uint8Array(8)))
      .toString('hex')
      .replace(/^./, '4'),
    subject: `CN=${name}`,
    issuer: issuer ? issuer.certificate.subject : `CN=${name}`,
    notBefore: new Date(Date.now() + from * DAY),
    notAfter: new Date(Date.now() + to * DAY),
    publicKey: keys.publicKey,
    signingKey: signer.keys.privateKey,
    signingAlgorithm: algorithms[signer.kind],
    extensions,
  });
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificate,
    keys,
    kind,
    certPem: `${certificate.toString('pem')}\n`,
    keyPem: `${x509.PemConverter.encode(key, 'PRIVATE KEY')}\n`,
  };
}

function alternativeName(value: string): x509.JsonGeneralName {
  return { type: /^[\d.]+$|:/.test(value) ? 'ip' : 'dns', value };
}
