import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CustomScheme } from 'electron';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ProtocolPort, registerScheme, serveApp } from './protocol.ts';
import { recordingLog } from './testing/recording-log.ts';

type Handler = Parameters<ProtocolPort['handle']>[1];

describe('the scheme of the windows', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tonebridge-protocol-'));
  const schemes: CustomScheme[] = [];
  const handlers = new Map<string, Handler>();
  const get = async (address: string, init?: RequestInit) => {
    const handler = handlers.get('tonebridge');
    if (!handler) throw new Error('no handler');
    return handler(new Request(address, init));
  };

  beforeAll(() => {
    writeFileSync(join(folder, 'toolbar.html'), '<p>ä</p>');
    const protocol = {
      registerSchemesAsPrivileged: (list) => void schemes.push(...list),
      handle: (name, handler) => void handlers.set(name, handler),
    } satisfies ProtocolPort;
    registerScheme(protocol);
    serveApp(protocol, folder, recordingLog().log);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is standard and secure, and has no further privilege', () => {
    expect(schemes).toEqual([{ scheme: 'tonebridge', privileges: { standard: true, secure: true } }]);
  });

  it('serves a file with its type, the policy and nosniff', async () => {
    const answer = await get('tonebridge://app/toolbar.html?x=1');
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('<p>ä</p>');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'none'; worker-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  it.each([
    ['tonebridge://app/missing.html', 'GET'],
    ['tonebridge://app/%2e%2e%2ftoolbar.html', 'GET'],
    ['tonebridge://other/toolbar.html', 'GET'],
    ['tonebridge://app/toolbar.html', 'POST'],
  ])('answers 404 to %s %s, with the policy', async (address, method) => {
    const answer = await get(address, { method });
    expect(answer.status).toBe(404);
    expect(await answer.text()).toBe('');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});
