import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isSignedFeed } from '../../src/main/update/feed-signature.ts';
import { signFeeds, updateKey } from './update-key.mjs';

const pem = (key: ReturnType<typeof generateKeyPairSync>['privateKey']) =>
  key.export({ format: 'pem', type: 'pkcs8' }).toString();

it('signs feeds so that the program takes them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tonebridge-feed-'));
  try {
    const key = updateKey({ TONEBRIDGE_UPDATE_KEY: pem(generateKeyPairSync('ed25519').privateKey) });
    if (key === null) throw new Error('no key');
    writeFileSync(join(folder, 'latest.yml'), 'version: 1.0.0\n');
    writeFileSync(join(folder, 'builder-debug.yml'), '');
    signFeeds(folder, key);
    expect(readdirSync(folder).sort()).toEqual(['builder-debug.yml', 'latest.yml', 'latest.yml.sig']);
    const signature = readFileSync(join(folder, 'latest.yml.sig'), 'utf8');
    expect(isSignedFeed('version: 1.0.0\n', signature, key.publicKey)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('has none where none is set, and refuses what is no such key without repeating it', () => {
  expect(updateKey({})).toBeNull();
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  for (const wrong of [pem(privateKey), 'marked-secret']) {
    expect(() => updateKey({ TONEBRIDGE_UPDATE_KEY: wrong })).toThrow('is no Ed25519 private key in PEM.');
  }
});
