import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { Failure } from '../lib/report.mjs';
import { readLicence, thirdPartyText } from './licences.mjs';
import { makeSbom } from './sbom.mjs';

/** What goes into the package's resources besides the program: see extraResources in electron-builder.yml. */
export const legalFolder = join(root, 'build', 'generated', 'legal');
export const legalFiles = /** @type {const} */ ({ licences: 'THIRD-PARTY.txt', sbom: 'sbom.cdx.json' });

/** Packages that are in the program without being bundled: the keychain module, and what is compiled into it. */
const unbundled = ['node_modules/keytar', 'node_modules/node-addon-api'];

/**
 * Gathers the licences of all that is packed and lists its parts. The program must have been built.
 * @param {string} executable the Electron that is packed, or the same version of it
 * @returns {Promise<Set<string>>} names of what is in the program
 * @throws {Failure} for an unknown or unfit licence, or a bundled package that the list doesn't know
 */
export async function writeLegal(executable) {
  /** @type {string[]} */
  const bundled = JSON.parse(readFileSync(join(root, 'build', 'generated', 'bundled.json'), 'utf8'));
  const licences = [...bundled, ...unbundled].map((folder) => readLicence(join(root, folder)));
  const sbom = await makeSbom(runtimeVersions(executable));
  const listed = new Set(sbom.components.map(({ name }) => name));
  const unlisted = licences.filter(({ name }) => !listed.has(name)).map(({ name }) => name);
  if (unlisted.length > 0) {
    throw new Failure(
      `The program contains ${unlisted.join(', ')}, which package.json has for development only.`,
      'Move what the program needs to "dependencies".',
    );
  }
  mkdirSync(legalFolder, { recursive: true });
  writeFileSync(join(legalFolder, legalFiles.licences), thirdPartyText(licences));
  writeFileSync(join(legalFolder, legalFiles.sbom), `${JSON.stringify(sbom, null, 2)}\n`);
  return listed;
}

/** @returns {string[]} what is missing of it */
export function missingLegal() {
  return Object.values(legalFiles).filter((file) => !existsSync(join(legalFolder, file)));
}

/**
 * @param {string} executable an Electron whose fuses still let it be a Node interpreter
 * @returns {Record<string, string>}
 */
function runtimeVersions(executable) {
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  const script = 'process.stdout.write(JSON.stringify(process.versions))';
  return JSON.parse(execFileSync(executable, ['-e', script], { env, encoding: 'utf8' }));
}
