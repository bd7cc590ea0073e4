import { readFile } from 'node:fs/promises';
import type { CustomScheme, Protocol } from 'electron';
import type { Logger } from '../ports.ts';
import { resolveAsset } from './assets.ts';
import { appScheme } from './origin.ts';

/** The part of Electron's protocol module in use. */
export type ProtocolPort = Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>;

/** Nothing but this program's own scripts, styles, fonts and images; no connection anywhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "worker-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const headers = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
  'referrer-policy': 'no-referrer',
};

const scheme: CustomScheme = { scheme: appScheme, privileges: { standard: true, secure: true } };

/** Makes the scheme a standard and secure one. Must run before the app is ready, once. */
export function registerScheme(protocol: ProtocolPort): void {
  protocol.registerSchemesAsPrivileged([scheme]);
}

/**
 * Serves the windows' files. Must run after the app is ready.
 *
 * @param root absolute path of the folder with the built windows; may lie in an asar archive.
 */
export function serveApp(protocol: ProtocolPort, root: string, log: Logger): void {
  protocol.handle(appScheme, (request) => answer(request, root, log));
}

async function answer(request: Request, root: string, log: Logger): Promise<Response> {
  const asset = request.method === 'GET' ? resolveAsset(request.url, root) : null;
  if (asset === null) {
    log.warn('request of a window refused', { method: request.method });
    return new Response(null, { status: 404, headers });
  }
  try {
    const body = await readFile(asset.file);
    return new Response(new Uint8Array(body), { headers: { ...headers, 'content-type': asset.contentType } });
  } catch (error) {
    log.warn('file of a window cannot be read', { error });
    return new Response(null, { status: 404, headers });
  }
}
