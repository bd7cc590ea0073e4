import { describe, expect, it } from 'vitest';
import { transportCause } from './transport-cause.ts';

const error = (code: string, more: object = {}) => Object.assign(new Error('x'), { code, ...more });

describe('transportCause', () => {
  it.each([
    ['ENOTFOUND', 'dns'],
    ['ECONNREFUSED', 'refused'],
    ['UND_ERR_CONNECT_TIMEOUT', 'connectTimeout'],
    ['ECONNRESET', 'reset'],
    ['UND_ERR_SOCKET', 'reset'],
    ['EHOSTUNREACH', 'network'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tlsNoIssuer'],
    ['CERT_HAS_EXPIRED', 'tlsExpired'],
    ['CERT_NOT_YET_VALID', 'tlsNotYetValid'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tlsWrongHost'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tlsNone'],
    ['ERR_SSL_UNSUPPORTED_PROTOCOL', 'tlsOld'],
    ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', 'tlsClientCertificate'],
    ['ERR_SSL_NO_CIPHER_MATCH', 'tls'],
    ['HPE_INVALID_CONSTANT', 'other'],
    ['SOMETHING_ELSE', 'other'],
  ])('%s is %s', (code, cause) => {
    expect(transportCause(error(code))).toBe(cause);
  });

  it('looks into the parts of a connect to several addresses, and into causes', () => {
    expect(transportCause(new AggregateError([error('ECONNREFUSED')]))).toBe('refused');
    expect(transportCause(new Error('x', { cause: error('EAI_AGAIN') }))).toBe('dns');
  });

  it('survives what is no error', () => {
    const loop: { cause?: unknown } = {};
    loop.cause = loop;
    for (const odd of [null, undefined, 'text', 7, loop]) expect(transportCause(odd)).toBe('other');
  });
});
