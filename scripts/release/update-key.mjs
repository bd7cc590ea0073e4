import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../lib/report.mjs';

/**
 * The key with which update feeds are signed: `TONEBRIDGE_UPDATE_KEY`, an Ed25519 private key in PEM
 * (openssl genpkey -algorithm ed25519).
 * @param {NodeJS.ProcessEnv} env
 * @returns {{ publicKey: string, sign(text: Buffer): string } | null} null when none is set; base64
 * @throws {Failure} when it can't be used
 */
export function updateKey(env) {
  const pem = env.TONEBRIDGE_UPDATE_KEY;
  if (!pem) return null;
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('another kind of key');
    const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
    return { publicKey: der.toString('base64'), sign: (text) => sign(null, text, key).toString('base64') };
  } catch {
    throw new Failure(
      'TONEBRIDGE_UPDATE_KEY is no Ed25519 private key in PEM.',
      'Make one: openssl genpkey -algorithm ed25519',
    );
  }
}

/**
 * Puts a signature beside every update feed of a folder.
 * @param {string} folder
 * @param {{ sign(text: Buffer): string }} key
 */
export function signFeeds(folder, key) {
  for (const name of readdirSync(folder).filter((file) => /^latest.*\.yml$/.test(file))) {
    writeFileSync(join(folder, `${name}.sig`), `${key.sign(readFileSync(join(folder, name)))}\n`);
  }
}
