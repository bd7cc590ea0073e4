import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Failure } from '../lib/report.mjs';

/**
 * Checks a file against a digest in the registry's form.
 * @param {string} file
 * @param {string} expected "algorithm-base64digest", for example "sha512-…"
 * @throws {Failure} when the file has another digest
 */
export async function checkDigest(file, expected) {
  const algorithm = expected.slice(0, expected.indexOf('-'));
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  if (`${algorithm}-${hash.digest('base64')}` === expected) return;
  throw new Failure(
    `${basename(file)} is not the file that was pinned: its ${algorithm} checksum differs. It was not used.`,
    'Check what the npm registry in use delivers; never run a file that fails this check.',
  );
}
