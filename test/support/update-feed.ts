import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { makeIdentity } from '../tls/pki.ts';

/** A server with an update feed over real HTTPS, under an authority of its own. */
export interface UpdateFeed {
  readonly url: string;
  readonly caPem: string;
  /** Whose signature the feed bears, as a build has it. */
  readonly key: string;
  /** What was asked for. */
  readonly asked: string[];
  /** Offers a version. */
  offer(version: string, how?: { readonly signed?: boolean; readonly rightChecksum?: boolean }): void;
  /** Answers everything with a page, as a portal does. */
  answerPage(): void;
  close(): Promise<void>;
}

/** @param body the program that it gives out, for every version. */
export async function openUpdateFeed(body: Buffer): Promise<UpdateFeed> {
  const root = await makeIdentity({ name: 'Update test root', isAuthority: true });
  const server = await makeIdentity({ name: 'Update test', issuer: root, hosts: ['127.0.0.1'] });
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const files = new Map<string, string | Buffer>();
  const asked: string[] = [];
  let page = false;
  const https = createServer(
    { cert: server.certPem + root.certPem, key: server.keyPem },
    (request, response) => {
      const { pathname } = new URL(String(request.url), 'https://127.0.0.1');
      asked.push(pathname);
      const file = page ? '<!doctype html><title>Sign in</title>' : files.get(pathname);
      response.writeHead(file === undefined ? 404 : 200, page ? { 'content-type': 'text/html' } : {});
      response.end(file);
    },
  );
  await new Promise<void>((resolve) => https.listen(0, '127.0.0.1', resolve));
  const list = process.arch === 'arm64' ? '/latest-linux-arm64.yml' : '/latest-linux.yml';
  return {
    url: `https://127.0.0.1:${(https.address() as AddressInfo).port}/`,
    caPem: root.certPem,
    key: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    asked,
    offer(version, { signed = true, rightChecksum = true } = {}) {
      page = false;
      const name = `tonebridge_${version}.AppImage`;
      const sha512 = createHash('sha512')
        .update(rightChecksum ? body : 'something else')
        .digest('base64');
      const text = `version: ${version}\nfiles:\n  - url: ${name}\n    sha512: ${sha512}\n    size: ${body.length}\npath: ${name}\nsha512: ${sha512}\nreleaseDate: '2026-01-05T09:00:00.000Z'\n`;
      files.clear();
      files.set(list, text);
      files.set(`/${name}`, body);
      if (signed) files.set(`${list}.sig`, sign(null, Buffer.from(text), privateKey).toString('base64'));
    },
    answerPage() {
      page = true;
    },
    async close() {
      https.closeAllConnections();
      await new Promise((resolve) => https.close(resolve));
    },
  };
}
