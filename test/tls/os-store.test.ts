import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTlsGateway, type TlsGateway } from './gateway.ts';
import { type Identity, makeIdentity } from './pki.ts';

/**
 * The store of the operating system. On Linux it is the file that OpenSSL is told of, so that a process of its own
 * can have another one; elsewhere a test can't have its own.
 */
describe.runIf(process.platform === 'linux' && getCACertificates !== undefined)(
  'the store of the system',
  () => {
    let folder: string;
    let root: Identity;
    let gateway: TlsGateway;

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'tonebridge-store-'));
      root = await makeIdentity({ name: 'Company root', isAuthority: true });
      const leaf = await makeIdentity({ name: 'gateway', issuer: root, hosts: ['127.0.0.1'] });
      gateway = await startTlsGateway({ cert: leaf.certPem + root.certPem, key: leaf.keyPem });
    });
    afterAll(async () => {
      await gateway.close();
      rmSync(folder, { recursive: true });
    });

    const askWith = async (store: Identity) => {
      const file = join(folder, 'store.pem');
      writeFileSync(file, store.certPem);
      const script = join(import.meta.dirname, 'ask-main.ts');
      const env = { SSL_CERT_FILE: file, SSL_CERT_DIR: folder };
      const { stdout } = await promisify(execFile)(process.execPath, [script, gateway.origin], { env });
      return stdout;
    };

    it('is trusted: a private authority in it needs no setting', async () => {
      expect(await askWith(root)).toBe('passed');
      expect(gateway.guids).toHaveLength(1);
    });

    it('and without the authority in it nothing is sent', async () => {
      expect(await askWith(await makeIdentity({ name: 'Other root', isAuthority: true }))).toBe(
        'failure.tlsUnknownCa',
      );
      expect(gateway.guids).toHaveLength(1);
    });
  },
);
