import { type Notice, notice } from '../../shared/notice.ts';

/** A gateway's address, checked. */
export interface GatewayAddress {
  /** `https://host:port`, the name under which secrets are kept. */
  readonly origin: string;
  /** Host as typed, for messages. */
  readonly host: string;
}

export type AddressResult =
  | { readonly ok: true; readonly address: GatewayAddress }
  | { readonly ok: false; readonly notice: Notice };

const LOOPBACK = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/**
 * Reads the address of a gateway as a person types it. The scheme may be left out (https), the port may not:
 * gateways listen on 8043 or on whatever the balancer has, and a silent 443 would be a puzzle.
 * Plain http is accepted for a loopback simulator only.
 *
 * @param text what was typed.
 */
export function parseGatewayAddress(text: string): AddressResult {
  const trimmed = text.trim();
  if (trimmed === '') return wrong('input.gatewayMissing');
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : null;
  if (!url || url.hostname === '' || /[\s\\]/.test(trimmed)) return wrong('input.gatewayForm');
  if (url.username || url.password || withScheme.includes('@')) return wrong('input.gatewayCredentials');
  const loopback = LOOPBACK.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback))
    return wrong('input.gatewayScheme');
  // URL drops a default port, so the typed text decides whether there was one.
  const typedPort = /^[a-z][a-z0-9+.-]*:\/\/(?:\[[^\]]*\]|[^/:?#]*):(\d+)(?:[/?#]|$)/i.exec(withScheme)?.[1];
  const example = `${url.protocol}//${url.hostname}:${typedPort ?? '8043'}`;
  if (typedPort === undefined) return wrong('input.gatewayPort', { example });
  if (url.pathname !== '/' || url.search || url.hash || /[?#]$/.test(trimmed)) {
    return wrong('input.gatewayPath', { example });
  }
  return { ok: true, address: { origin: url.origin, host: url.host } };
}

function wrong(key: Notice['key'], params?: Record<string, string>): AddressResult {
  return { ok: false, notice: notice(key, params) };
}
