import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeServerCertificate, type ServerCertificate } from '../../../simulator/http/certificates.ts';
import { loadTrust } from './trust.ts';
import { createUndiciTransport } from './undici-transport.ts';

let folder: string;
let own: ServerCertificate;
let other: ServerCertificate;
const file = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-trust-'));
  [own, other] = await Promise.all([makeServerCertificate('valid'), makeServerCertificate('valid')]);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** How a connection to a server with the first certificate ends under a trust. */
async function outcome(caFile: string): Promise<string> {
  const server = createServer({ cert: own.certPem, key: own.keyPem }, (_, answer) => answer.end('{}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const trust = loadTrust(caFile);
  if (!trust.ok) throw new Error(trust.failure.notice.key);
  const transport = createUndiciTransport({
    origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    secureContext: trust.value,
  });
  const answer = await transport.request({
    method: 'GET',
    path: '/',
    headers: {},
    body: null,
    deadlineMs: 10_000,
    onHeaders() {},
  });
  await transport.close();
  await new Promise((resolve) => server.close(resolve));
  if (answer.ok) return 'answered';
  return answer.failure.kind === 'transport' ? answer.failure.cause : answer.failure.reason;
}

describe('loadTrust', () => {
  it('trusts the authority of the file, and without it does not', async () => {
    expect(await outcome(file('ca.pem', own.caPem))).toBe('answered');
    expect(await outcome('')).toBe('tlsUnknownCa');
    expect(await outcome(file('other.pem', other.caPem))).toBe('tlsUnknownCa');
  });

  it('reads several authorities, with words around them and Windows line ends', async () => {
    const text = `# Contact centre\r\n${other.caPem}\n# Gateway\n${own.caPem.replaceAll('\n', '\r\n')}`;
    expect(await outcome(file('both.pem', text))).toBe('answered');
  });

  it.each([
    ['no certificate', 'hello', 'input.caFileForm'],
    ['an empty file', '', 'input.caFileForm'],
    ['rubbish', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'input.caFileForm'],
  ])('refuses %s', (name, text, key) => {
    const trust = loadTrust(file(`${name}.pem`, text));
    expect(trust.ok ? null : trust.failure.notice.key).toBe(key);
  });

  it('says when there is no such file, or it is a folder', () => {
    const missing = loadTrust(join(folder, 'missing.pem'));
    expect(missing.ok ? null : missing.failure.notice).toEqual({
      key: 'input.caFile',
      params: { detail: 'ENOENT' },
    });
    const isFolder = loadTrust(folder);
    expect(isFolder.ok ? null : isFolder.failure.notice.params).toEqual({ detail: 'EISDIR' });
  });

  it('takes a certificate of this computer with its key, and says what is wrong with one', async () => {
    const { certPem, keyPem } = await makeServerCertificate('valid');
    expect(loadTrust('', file('client.pem', `${certPem}\n${keyPem}`)).ok).toBe(true);
    const problem = (path: string) => {
      const trust = loadTrust('', path);
      return trust.ok ? null : [trust.failure.field, trust.failure.notice.key];
    };
    expect(problem(join(folder, 'missing.pem'))).toEqual(['clientCertFile', 'input.clientCertFile']);
    expect(problem(file('bare.pem', certPem))).toEqual(['clientCertFile', 'input.clientCertFileForm']);
    expect(problem(file('noise.pem', 'noise'))).toEqual(['clientCertFile', 'input.clientCertFileForm']);
  });
});
