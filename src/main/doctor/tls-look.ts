import type { X509Certificate } from 'node:crypto';
import { isIP, type Socket } from 'node:net';
import * as tls from 'node:tls';
import type { Fact } from '../../shared/doctor.ts';
import { certificateWeakness } from '../gateway/certificate-weakness.ts';
import type { TransportCause } from '../gateway/failure.ts';
import { transportCause } from '../gateway/transport-cause.ts';

/** What a gateway showed when TLS began. */
export interface TlsLook {
  /** `TLSv1.3`, or null when there was no agreement. */
  readonly protocol: string | null;
  /** The gateway's own, then those who issued it. */
  readonly chain: readonly X509Certificate[];
  /** Why the program refuses this; null when it doesn't. */
  readonly cause: TransportCause | null;
}

/**
 * Begins TLS to see the certificates, also those that are refused, and judges them as the program does. The
 * connection ends then: not one byte of a request goes over it.
 *
 * @param socket connected; closed afterwards.
 * @param host whose certificate is expected, a name or an IP address.
 * @param secureContext whom the program trusts.
 */
export function lookAtTls(socket: Socket, host: string, secureContext: tls.SecureContext): Promise<TlsLook> {
  return new Promise((resolve) => {
    const secured = tls.connect({
      socket,
      host,
      ...(isIP(host) ? {} : { servername: host }),
      secureContext,
      // The judgement is read below; refusing here would hide what there is to see.
      rejectUnauthorized: false,
    });
    const end = (look: TlsLook): void => {
      resolve(look);
      secured.destroy();
    };
    secured.once('secureConnect', () => {
      const chain = chainOf(secured);
      end({ protocol: secured.getProtocol(), chain, cause: causeOf(secured, chain) });
    });
    // Stays, for what comes after the end.
    secured.on('error', (error) => end({ protocol: null, chain: [], cause: transportCause(error) }));
    secured.once('close', () => end({ protocol: null, chain: [], cause: 'reset' }));
  });
}

function causeOf(secured: tls.TLSSocket, [leaf]: readonly X509Certificate[]): TransportCause | null {
  // Documented as an error; in truth it is the error's code.
  const refusal: unknown = secured.authorizationError;
  const known = refusal ? transportCause({ code: refusal }) : null;
  const isWeak = leaf === undefined || certificateWeakness(leaf) !== null;
  // OpenSSL has no code of its own for weak keys.
  if (isWeak && (known === null || known === 'other' || known === 'tls')) return 'tlsWeak';
  return known;
}

function chainOf(secured: tls.TLSSocket): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let next = secured.getPeerX509Certificate();
  while (next && chain.length < 10 && !chain.some((one) => one.fingerprint256 === next?.fingerprint256)) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
}

/** What a report tells of a certificate. */
export function certificateFacts(certificate: X509Certificate): Fact[] {
  const { subject, issuer, validFrom, validTo, subjectAltName, fingerprint256 } = certificate;
  return [
    { name: 'subject', value: oneLine(subject) },
    { name: 'issuer', value: oneLine(issuer) },
    { name: 'validFrom', value: isoTime(validFrom) },
    { name: 'validTo', value: isoTime(validTo) },
    ...(subjectAltName ? [{ name: 'names', value: subjectAltName } as const] : []),
    { name: 'fingerprint', value: fingerprint256 },
  ];
}

const oneLine = (name: string | undefined): string => (name ?? '–').replaceAll('\n', ', ');

function isoTime(text: string): string {
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? text : time.toISOString();
}
