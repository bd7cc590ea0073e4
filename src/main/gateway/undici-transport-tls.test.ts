import { createSecureContext } from 'node:tls';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeServerCertificate } from '../../../simulator/http/certificates.ts';
import { ask, noAnswer } from '../../../test/support/ask.ts';
import { httpAnswer, type RawServer, startRawServer, successBody } from '../../../test/support/raw-server.ts';
import type { GatewayTransport } from './transport.ts';
import { createUndiciTransport } from './undici-transport.ts';

const HOUR = 3_600_000;

let server: RawServer;
let transport: GatewayTransport;
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await transport.close();
  await server.close();
});

/** Starts a TLS server, and a transport that trusts its authority if told to. */
async function start(
  kind: Parameters<typeof makeServerCertificate>[0],
  { trusting = true, now = Date.now() } = {},
): Promise<void> {
  const { caPem, certPem, keyPem } = await makeServerCertificate(kind, [], now);
  server = await startRawServer((_request, socket) => socket.write(httpAnswer(successBody)), {
    cert: certPem,
    key: keyPem,
  });
  transport = createUndiciTransport({
    origin: server.origin,
    secureContext: trusting ? createSecureContext({ ca: caPem }) : undefined,
  });
}

describe('certificates', () => {
  it('of a trusted authority are accepted', async () => {
    await start('valid');
    expect(await ask(transport)).toMatchObject({ ok: true, value: { status: 200 } });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    ['expired', {}, 'tlsExpired'],
    ['wrongHost', {}, 'tlsWrongHost'],
    ['otherCa', {}, 'tlsUnknownCa'],
    ['valid', { trusting: false }, 'tlsUnknownCa'],
    ['valid', { now: Date.now() + 36 * HOUR }, 'tlsNotYetValid'],
  ] as const)('%s %j: nothing is sent', async (kind, how, cause) => {
    await start(kind, how);
    expect(await ask(transport)).toEqual(noAnswer(false, cause));
    // What failed once is not let through the second time.
    expect(await ask(transport)).toEqual(noAnswer(false, cause));
    expect(server.requests).toHaveLength(0);
  });

  it('are verified even where the environment says not to', async () => {
    vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    await start('otherCa');
    expect(await ask(transport)).toEqual(noAnswer(false, 'tlsUnknownCa'));
    expect(server.requests).toHaveLength(0);
  });
});
