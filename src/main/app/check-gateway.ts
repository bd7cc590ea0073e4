import type { VerbResult } from '../../shared/ipc.ts';
import type { Settings } from '../../shared/settings.ts';
import { parseGatewayAddress } from '../gateway/address.ts';
import { checkGateway } from '../gateway/check.ts';
import { usualDeadlines } from '../gateway/client.ts';
import { createConnection } from '../gateway/connection.ts';
import type { Proxies } from '../gateway/proxy.ts';
import { loadTrust } from '../gateway/trust.ts';
import type { Clock, Logger } from '../ports.ts';

/** A person waits before the window: longer than this, in milliseconds, is no answer. */
const PATIENCE_MS = 6000;

/** Any will do: a gateway looks for the GUID first, and there is none. */
const nobody = '101';

/** Makes the function that tries an address before it is saved: its form, its certificate, and who answers. */
export function createCheckGateway(parts: {
  /** The settings for what the person who tries has not typed. */
  readonly settings: () => Pick<Settings, 'clientCertFile'>;
  /** The way out; without it every connection is direct. */
  readonly proxies?: Proxies;
  readonly clock: Clock;
  readonly log: Logger;
}): (wanted: { readonly gateway: string; readonly caFile: string }) => Promise<VerbResult> {
  return async ({ gateway, caFile }) => {
    const parsed = parseGatewayAddress(gateway);
    if (!parsed.ok) return { ok: false, notice: parsed.notice, field: 'gateway' };
    const trust = loadTrust(caFile.trim(), parts.settings().clientCertFile);
    if (!trust.ok) return { ok: false, ...trust.failure };
    const { createUndiciTransport } = await import('../gateway/undici-transport.ts');
    const transport = createUndiciTransport({
      origin: parsed.address.origin,
      secureContext: trust.value,
      proxies: parts.proxies,
    });
    const deadlines = { ...usualDeadlines, queryMs: PATIENCE_MS };
    const connection = createConnection(transport, nobody, { ...parts, deadlines });
    const fault = await checkGateway(connection.client);
    await connection.close();
    return fault ? { ok: false, ...fault } : { ok: true };
  };
}
