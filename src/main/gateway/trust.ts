import { constants, X509Certificate } from 'node:crypto';
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

/** A file that can't be used, and which setting names it. */
export interface TrustProblem {
  readonly notice: Notice;
  readonly field: 'caFile' | 'clientCertFile';
}

/**
 * Whom connections to a gateway trust, and who this computer is to them: the bundled authorities, those of the
 * operating system, and those of the administrator's file; certificates are always verified against them.
 *
 * @param caFile path of a PEM file with one or more certificates; empty for none.
 * @param clientCertFile path of a PEM file with this computer's certificate and its key, unencrypted; empty for none.
 */
export function loadTrust(caFile: string, clientCertFile = ''): Result<tls.SecureContext, TrustProblem> {
  const own = caFile === '' ? success<string[]>([]) : readCertificates(caFile);
  if (!own.ok) return failed({ notice: own.failure, field: 'caFile' });
  const bundled = new Set(tls.rootCertificates.map(bodyOf));
  // Nearly all of the system's are bundled too. Taking them in twice would cost each start 25 ms.
  const further = systemCertificates((pem) => !bundled.has(bodyOf(pem)));
  const trusted = {
    ca: [...tls.rootCertificates, ...further, ...own.value],
    minVersion: 'TLSv1.2' as const,
    // A gateway can't show another certificate in the middle of a connection. Electron's library never allows it.
    secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
  };
  if (clientCertFile === '') return success(tls.createSecureContext(trusted));
  try {
    const pem = readFileSync(clientCertFile, 'utf8');
    return success(tls.createSecureContext({ ...trusted, cert: pem, key: pem }));
  } catch (error) {
    const { code } = error as { code?: unknown };
    const isUnread = typeof code === 'string' && /^E[A-Z]+$/.test(code);
    const why = isUnread
      ? notice('input.clientCertFile', { detail: code })
      : notice('input.clientCertFileForm');
    return failed({ notice: why, field: 'clientCertFile' });
  }
}

/** The authorities of the administrator's file, PEM; none when there is no file that can be used. */
export function extraAuthorities(caFile: string): readonly string[] {
  const read = caFile === '' ? success<string[]>([]) : readCertificates(caFile);
  return read.ok ? read.value : [];
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
function systemCertificates(isWanted: (pem: string) => boolean): string[] {
  const { getCACertificates } = tls as { getCACertificates?: (type: 'system') => string[] };
  if (getCACertificates) return getCACertificates('system').filter(isWanted);
  for (const path of process.platform === 'linux' ? LINUX_BUNDLES : []) {
    try {
      return pemBlocks(readFileSync(path, 'utf8')).filter((pem) => isWanted(pem) && isCertificate(pem));
    } catch {
      // Another distribution keeps it elsewhere.
    }
  }
  return [];
}

function pemBlocks(text: string): string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
}

/** A certificate's text however its lines are broken. */
function bodyOf(pem: string): string {
  return pem.replaceAll(/\s/g, '');
}

function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem);
    return true;
  } catch {
    return false;
  }
}
