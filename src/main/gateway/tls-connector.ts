import type { Socket } from 'node:net';
import { type SecureContext, TLSSocket } from 'node:tls';
import { buildConnector } from 'undici';
import { certificateWeakness } from './certificate-weakness.ts';

/** The connection was made, but what the gateway showed is not good enough. */
export class WeakCertificateError extends Error {
  readonly code = 'WEAK_CERTIFICATE';
}

/**
 * Opens connections for undici. Beyond what the TLS library verifies, certificates with keys or signatures that can
 * be forged are refused: what the library of one Electron refuses, that of another accepts. Nothing has been sent
 * by then.
 *
 * @param secureContext whom to trust and who the client is; without it the bundled authorities.
 * @param timeoutMs for TCP and TLS together, milliseconds.
 */
export function createTlsConnector(
  secureContext: SecureContext | undefined,
  timeoutMs: number,
): ReturnType<typeof buildConnector> {
  const connect = buildConnector({
    ...(secureContext ? { secureContext } : {}),
    rejectUnauthorized: true,
    timeout: timeoutMs,
  });
  return (options, callback) =>
    connect(options, (...outcome) => {
      const [error, socket] = outcome;
      const weakness = error ? toldWeakness(error) : weaknessOf(socket);
      if (!weakness) {
        callback(...outcome);
        return;
      }
      socket?.destroy();
      callback(new WeakCertificateError(weakness), null);
    });
}

/** OpenSSL has a text for it, but Node no code. */
function toldWeakness({ message }: Error): string | null {
  return /certificate key too weak|digest algorithm too weak/.test(message) ? message : null;
}

function weaknessOf(socket: Socket | null): string | null {
  // A resumed session shows no certificate anew: it was looked at when the session began.
  if (!(socket instanceof TLSSocket) || socket.isSessionReused()) return null;
  const certificate = socket.getPeerX509Certificate();
  return certificate ? certificateWeakness(certificate) : 'no certificate';
}
