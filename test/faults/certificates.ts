import { createSecureContext, type SecureContext } from 'node:tls';
import { makeServerCertificate } from '../../simulator/http/certificates.ts';
import type { WireFault } from './model.ts';

const HOUR = 3_600_000;
type CertificateFault = Extract<WireFault, 'expired' | 'notYetValid' | 'wrongHost' | 'unknownCa'>;

/** What the gateway can show, and whom the client trusts. */
export interface Certificates {
  readonly server: Readonly<Record<CertificateFault | 'valid', SecureContext>>;
  readonly trust: SecureContext;
}

let made: Promise<Certificates> | null = null;

/** Makes them once for all cells of a test file. */
export function certificates(): Promise<Certificates> {
  made ??= make();
  return made;
}

async function make(): Promise<Certificates> {
  const [valid, expired, notYetValid, wrongHost, unknownCa] = await Promise.all([
    makeServerCertificate('valid'),
    makeServerCertificate('expired'),
    makeServerCertificate('valid', [], Date.now() + 36 * HOUR),
    makeServerCertificate('wrongHost'),
    makeServerCertificate('otherCa'),
  ]);
  const context = ({ certPem, keyPem }: typeof valid) => createSecureContext({ cert: certPem, key: keyPem });
  return {
    server: {
      valid: context(valid),
      expired: context(expired),
      notYetValid: context(notYetValid),
      wrongHost: context(wrongHost),
      unknownCa: context(unknownCa),
    },
    trust: createSecureContext({ ca: [valid, expired, notYetValid, wrongHost].map(({ caPem }) => caPem) }),
  };
}
