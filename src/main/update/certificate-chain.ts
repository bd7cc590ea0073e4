import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';

/**
 * Whether certificates lead to an authority of the administrator's file, all valid now, and the first is the host's.
 * For connections of Chromium, which knows the operating system's authorities only; what it says to anything but the
 * authority stays as it is.
 *
 * @param chain PEM, the server's first.
 * @param roots PEM of the authorities to trust.
 * @param now milliseconds since the epoch.
 */
export function leadsTo(
  chain: readonly string[],
  roots: readonly string[],
  host: string,
  now: number,
): boolean {
  try {
    const certificates = chain.map((pem) => new X509Certificate(pem));
    const [leaf] = certificates;
    if (!leaf || !(isIP(host) ? leaf.checkIP(host) : leaf.checkHost(host))) return false;
    if (leaf.keyUsage && !leaf.keyUsage.includes('1.3.6.1.5.5.7.3.1')) return false;
    const trusted = roots.map((pem) => new X509Certificate(pem));
    for (const [at, certificate] of certificates.entries()) {
      if (!isValid(certificate, now) || (at > 0 && !certificate.ca)) return false;
      if (trusted.some((root) => isValid(root, now) && root.ca && issued(root, certificate))) return true;
      const next = certificates[at + 1];
      if (!next || !issued(next, certificate)) return false;
    }
    return false;
  } catch {
    return false;
  }
}

function issued(issuer: X509Certificate, certificate: X509Certificate): boolean {
  return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

function isValid({ validFrom, validTo }: X509Certificate, now: number): boolean {
  return Date.parse(validFrom) <= now && now <= Date.parse(validTo);
}
