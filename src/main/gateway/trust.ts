import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as tls from 'node:tls';
import { type Notice, notice } from '../../shared/notice.ts';
import { failed, type Result, success } from './failure.ts';

/** Where Linux distributions keep the roots that their administrators maintain. */
const LINUX_BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/ca-trust/extracted/pem/tls-ca-bundle.pem',
  '/etc/ssl/ca-bundle.pem',
];

/**
 * Whom connections to a gateway trust: the bundled authorities, those of the operating system, and those of
 * the administrator's file. Certificates are always verified against them.
 *
 * @param caFile path of a PEM file with one or more certificates; empty for none.
 */
export function loadTrust(caFile: string): Result<tls.SecureContext, Notice> {
  const own = caFile === '' ? success<string[]>([]) : readCertificates(caFile);
  if (!own.ok) return own;
  const ca = [...tls.rootCertificates, ...systemCertificates(), ...own.value];
  return success(tls.createSecureContext({ ca: [...new Set(ca)], minVersion: 'TLSv1.2' }));
}

function readCertificates(path: string): Result<string[], Notice> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const detail = String((error as { code?: unknown }).code ?? '–');
    return failed(notice('input.caFile', { detail }));
  }
  const certificates = pemBlocks(text);
  const usable = certificates.length > 0 && certificates.every(isCertificate);
  return usable ? success(certificates) : failed(notice('input.caFileForm'));
}

/** Node tells the system's authorities from release 22.15 on; before that Linux keeps them in a known file. */
function systemCertificates(): string[] {
  const { getCACertificates } = tls as { getCACertificates?: (type: 'system') => string[] };
  if (getCACertificates) return getCACertificates('system');
  for (const path of process.platform === 'linux' ? LINUX_BUNDLES : []) {
    try {
      return pemBlocks(readFileSync(path, 'utf8')).filter(isCertificate);
    } catch {
      // Another distribution keeps it elsewhere.
    }
  }
  return [];
}

function pemBlocks(text: string): string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
}

function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem);
    return true;
  } catch {
    return false;
  }
}
