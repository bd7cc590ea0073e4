import { describe, expect, it } from 'vitest';
import { isMessageKey } from '../../shared/messages/catalogue.ts';
import type { GatewayFailure, ProtocolReason, TransportCause } from './failure.ts';
import { failureNotice } from './failure-notice.ts';

const causes = {
  dns: 1,
  refused: 1,
  connectTimeout: 1,
  answerTimeout: 1,
  reset: 1,
  network: 1,
  tlsUnknownCa: 1,
  tlsNoIssuer: 1,
  tlsExpired: 1,
  tlsNotYetValid: 1,
  tlsWrongHost: 1,
  tlsWeak: 1,
  tlsOld: 1,
  tlsNone: 1,
  tlsClientCertificate: 1,
  tls: 1,
  proxyUnreachable: 1,
  proxySignIn: 1,
  proxyPassword: 1,
  proxySignInKind: 1,
  proxyRefused: 1,
  proxyNoGateway: 1,
  proxyTls: 1,
  proxyNotOne: 1,
  proxyUnsupported: 1,
  aborted: 1,
  other: 1,
} satisfies Record<TransportCause, 1>;
const reasons = {
  httpStatus: 1,
  redirect: 1,
  wrongContentType: 1,
  notJson: 1,
  wrongShape: 1,
  tooLarge: 1,
  noGuid: 1,
} satisfies Record<ProtocolReason, 1>;

describe('failureNotice', () => {
  it.each(Object.keys(causes) as TransportCause[])('has words for %s that name the gateway', (cause) => {
    const notice = failureNotice({ kind: 'transport', sent: false, cause, host: 'gw.example:8043' });
    expect(notice).toEqual({
      key: `failure.${cause}`,
      params: { host: cause === 'dns' ? 'gw.example' : 'gw.example:8043' },
    });
    expect(isMessageKey(notice.key)).toBe(true);
  });

  it.each(Object.keys(reasons) as ProtocolReason[])('has words for %s that name the status', (reason) => {
    const notice = failureNotice({ kind: 'protocol', reason, status: 502 });
    expect(notice).toEqual({ key: `failure.${reason}`, params: { status: '502' } });
    expect(isMessageKey(notice.key)).toBe(true);
  });

  it('tells a refusal by its retcode', () => {
    const failure: GatewayFailure = { kind: 'business', retcode: '10001', message: 'ccp failed' };
    expect(failureNotice(failure)).toEqual({
      key: 'retcode.platform',
      params: { retcode: '10001', message: 'ccp failed.' },
    });
  });
});
