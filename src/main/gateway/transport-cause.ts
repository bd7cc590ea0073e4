import type { TransportCause } from './failure.ts';
import { ProxyError } from './proxy-error.ts';

const BY_CODE: Readonly<Record<string, TransportCause>> = {
  ENOTFOUND: 'dns',
  EAI_AGAIN: 'dns',
  EAI_FAIL: 'dns',
  EAI_NODATA: 'dns',
  ECONNREFUSED: 'refused',
  ETIMEDOUT: 'connectTimeout',
  UND_ERR_CONNECT_TIMEOUT: 'connectTimeout',
  UND_ERR_HEADERS_TIMEOUT: 'answerTimeout',
  UND_ERR_BODY_TIMEOUT: 'answerTimeout',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'reset',
  UND_ERR_ABORTED: 'aborted',
  UND_ERR_DESTROYED: 'aborted',
  UND_ERR_CLOSED: 'aborted',
  ENETUNREACH: 'network',
  EHOSTUNREACH: 'network',
  ENETDOWN: 'network',
  EHOSTDOWN: 'network',
  EADDRNOTAVAIL: 'network',
  // OpenSSL's word for a certificate that came alone and isn't its own authority.
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tlsNoIssuer',
  SELF_SIGNED_CERT_IN_CHAIN: 'tlsUnknownCa',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tlsUnknownCa',
  UNABLE_TO_GET_ISSUER_CERT: 'tlsUnknownCa',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tlsUnknownCa',
  CERT_UNTRUSTED: 'tlsUnknownCa',
  // A private authority that was made anew under its old name.
  CERT_SIGNATURE_FAILURE: 'tlsUnknownCa',
  CERT_HAS_EXPIRED: 'tlsExpired',
  CERT_NOT_YET_VALID: 'tlsNotYetValid',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tlsWrongHost',
  WEAK_CERTIFICATE: 'tlsWeak',
  ERR_SSL_EE_KEY_TOO_SMALL: 'tlsWeak',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'tlsOld',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'tlsOld',
  ERR_SSL_WRONG_VERSION_NUMBER: 'tlsNone',
  ERR_SSL_HTTP_REQUEST: 'tlsNone',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'tlsNone',
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 'tlsClientCertificate',
  ERR_SSL_SSLV3_ALERT_BAD_CERTIFICATE: 'tlsClientCertificate',
  ERR_SSL_TLSV1_ALERT_UNKNOWN_CA: 'tlsClientCertificate',
  EPROTO: 'tls',
  CERT_REVOKED: 'tls',
  CERT_CHAIN_TOO_LONG: 'tls',
  INVALID_CA: 'tls',
  INVALID_PURPOSE: 'tls',
};

/**
 * Sorts a Node, TLS or undici error into a cause that has plain words. Nothing of the error's text is kept:
 * it may hold addresses or header values.
 */
export function transportCause(error: unknown): TransportCause {
  if (error instanceof ProxyError) return error.code;
  for (const code of codesOf(error)) {
    const known = BY_CODE[code];
    if (known) return known;
    if (/^(ERR_SSL|ERR_TLS|CERT_|ERR_OSSL)/.test(code)) return 'tls';
    if (code.startsWith('HPE_') || code.startsWith('UND_ERR_')) return 'other';
  }
  return 'other';
}

/** An error's own code, those of its parts (one for each address tried) and those of its causes. */
function codesOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return [];
  const { code, errors, cause } = error as { code?: unknown; errors?: unknown; cause?: unknown };
  const parts = Array.isArray(errors) ? errors : [];
  return [
    ...(typeof code === 'string' ? [code] : []),
    ...[...parts, cause].flatMap((part) => codesOf(part, depth + 1)),
  ];
}
