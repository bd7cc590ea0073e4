import type { ProxyCause } from './proxy-error.ts';

/** Why a request did not get an answer. */
export type TransportCause =
  | ProxyCause
  | 'dns'
  | 'refused'
  | 'connectTimeout'
  | 'answerTimeout'
  | 'reset'
  | 'network'
  | 'tlsUnknownCa'
  /** The certificate came without that of its issuer, which is not known here: most often a missing intermediate. */
  | 'tlsNoIssuer'
  | 'tlsExpired'
  | 'tlsNotYetValid'
  | 'tlsWrongHost'
  | 'tlsWeak'
  | 'tlsOld'
  | 'tlsNone'
  | 'tlsClientCertificate'
  | 'tls'
  | 'aborted'
  | 'other';

export type ProtocolReason =
  | 'httpStatus'
  | 'redirect'
  | 'wrongContentType'
  | 'notJson'
  | 'wrongShape'
  | 'tooLarge'
  | 'noGuid';

/**
 * Every way a gateway operation can fail, as a value.
 * - `business`: the gateway understood and said no (retcode other than 0).
 * - `transport`: no answer. `sent` false: the request certainly never left this machine; true: it may have
 *   reached the gateway, so its outcome is unknown.
 * - `protocol`: something answered, but not as a CC-Gateway does.
 */
export type GatewayFailure =
  | { readonly kind: 'business'; readonly retcode: string; readonly message: string }
  | {
      readonly kind: 'transport';
      readonly sent: boolean;
      readonly cause: TransportCause;
      readonly host: string;
      /** The proxy that stood in the way, as `host:port`. */
      readonly proxy?: string;
    }
  | {
      readonly kind: 'protocol';
      readonly reason: ProtocolReason;
      readonly status: number;
      /** How long the answer asked to wait (`Retry-After`), in milliseconds. */
      readonly retryAfterMs?: number;
    };

export type Result<T, F = GatewayFailure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

export function success<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function failed<F>(failure: F): { readonly ok: false; readonly failure: F } {
  return { ok: false, failure };
}
