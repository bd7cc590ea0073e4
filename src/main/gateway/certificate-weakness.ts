import type { X509Certificate } from 'node:crypto';

/** Fewest bits of a key that count as safe: BSI TR-02102 and NIST SP 800-57 for RSA and elliptic curves. */
const RSA_BITS = 2048;
const CURVE_BITS = 224;

/** Signatures over hashes for which forgeries have been made: their object identifiers as DER has them. */
const BROKEN_SIGNATURES: readonly (readonly [string, string])[] = [
  ['MD5', '06092a864886f70d010104'],
  ['SHA-1', '06092a864886f70d010105'],
  ['SHA-1', '06072a8648ce3d0401'],
];

/**
 * What makes a certificate, or one that it was signed with, forgeable; null when nothing does. The root's own
 * signature proves nothing and so doesn't count.
 *
 * @param leaf with its issuers, as a TLS socket tells it.
 */
export function certificateWeakness(leaf: X509Certificate): string | null {
  for (let each: X509Certificate | undefined = leaf, depth = 0; each && depth < 10; depth += 1) {
    const issuer: X509Certificate | undefined = each.issuerCertificate;
    const isRoot: boolean = issuer === undefined || issuer.fingerprint256 === each.fingerprint256;
    const weakness: string | null =
      keyWeakness(each) ?? (isRoot && depth > 0 ? null : signatureWeakness(each));
    if (weakness) return weakness;
    each = isRoot ? undefined : issuer;
  }
  return null;
}

function keyWeakness({ publicKey }: X509Certificate): string | null {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  if (modulusLength !== undefined && modulusLength < RSA_BITS) return `a key of ${modulusLength} bits`;
  const bits = Number(/\d{3}/.exec(namedCurve ?? '')?.[0] ?? CURVE_BITS);
  return bits < CURVE_BITS ? `a key on the curve ${namedCurve}` : null;
}

function signatureWeakness({ raw }: X509Certificate): string | null {
  const der = raw.toString('hex');
  const broken = BROKEN_SIGNATURES.find(([, oid]) => isAtByte(der, oid));
  return broken ? `a signature over ${broken[0]}` : null;
}

/** Whether hexadecimal digits hold others at the beginning of a byte. */
function isAtByte(text: string, part: string): boolean {
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
    if (at % 2 === 0) return true;
  }
  return false;
}
