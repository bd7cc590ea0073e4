import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Failure } from '../lib/report.mjs';
import { checkDigest } from './integrity.mjs';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-digest-'));
  file = join(folder, 'package.tgz');
  writeFileSync(file, 'what was pinned');
});
afterEach(() => rmSync(folder, { recursive: true }));

const pinned = `sha512-${createHash('sha512').update('what was pinned').digest('base64')}`;

test('accepts the pinned file', async () => {
  await expect(checkDigest(file, pinned)).resolves.toBeUndefined();
});

test('refuses a file that differs in one byte', async () => {
  writeFileSync(file, 'what was pinneD');
  await expect(checkDigest(file, pinned)).rejects.toBeInstanceOf(Failure);
  await expect(checkDigest(file, pinned)).rejects.toThrow('package.tgz is not the file that was pinned');
});
