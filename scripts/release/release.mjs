import { createHash } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { Failure, say, step } from '../lib/report.mjs';
import { buildApp } from '../lib/tools.mjs';
import { electronRuntime } from '../setup/electron-runtime.mjs';
import { audit } from './audit.mjs';
import { runBuilder } from './builder.mjs';
import { makeIcons } from './icons.mjs';
import { legalFiles, legalFolder, writeLegal } from './legal.mjs';
import { signFeeds, updateKey } from './update-key.mjs';

/** Where the installers are put. */
const folder = join(root, 'release', 'installers');

/**
 * Whether the packages of a platform will be signed, by what electron-builder looks for in the environment.
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
export function isSigned(platform, env) {
  if (platform === 'win32') return Boolean(env.WIN_CSC_LINK || env.CSC_LINK || env.AZURE_CLIENT_ID);
  if (platform === 'darwin') return Boolean(env.CSC_LINK || env.CSC_NAME);
  return false;
}

/**
 * Builds the installers of this platform with Electron's official build.
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {Failure} also when only a runtime for development is there
 */
export async function release(env = process.env) {
  const { executable, origin, version } = electronRuntime();
  if (origin !== 'official') {
    throw new Failure(
      `Refused: the only Electron here (${version}) is for development and tests; no release is made with it.`,
      'Make the official build reachable (see HTTPS_PROXY, ELECTRON_MIRROR) and run: TONEBRIDGE_ELECTRON=official npm run release',
    );
  }
  const key = updateKey(env);
  const signed = isSigned(process.platform, env);
  if (!signed && process.platform !== 'linux') {
    say('No signing certificate is set: these packages are UNSIGNED, and their names and --version say so.');
  }
  await buildApp();
  const parts = await step('Gathering licences and parts', () => writeLegal(executable));
  await step('Asking for known vulnerabilities', () => audit(parts, env));
  await step('Drawing the icons', () => makeIcons());
  rmSync(folder, { recursive: true, force: true });
  const marked = signed || process.platform === 'linux' ? [] : unsignedNames();
  const notarize = process.platform === 'darwin' && signed && env.APPLE_ID ? ['-c.mac.notarize=true'] : [];
  await runBuilder(signed ? 'signed' : 'unsigned', [
    `-c.directories.output=${folder}`,
    ...(key ? [`-c.extraMetadata.updateKey=${key.publicKey}`] : []),
    ...marked,
    ...notarize,
  ]);
  if (key) signFeeds(folder, key);
  copyFileSync(join(legalFolder, legalFiles.sbom), join(folder, legalFiles.sbom));
  writeFileSync(join(folder, 'SHA256SUMS.txt'), checksums());
}

function unsignedNames() {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return ['nsis', 'msi', 'mac'].map((part) => {
    const suffix = part === 'nsis' ? '-setup' : '';
    return `-c.${part}.artifactName=Tonebridge-${version}-UNSIGNED${suffix}.\${ext}`;
  });
}

/** @returns {string} a line for each package, as sha256sum checks it */
function checksums() {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(exe|msi|dmg|zip|deb|rpm|AppImage|cdx\.json)$/.test(entry.name))
    .map(
      ({ name }) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');
}
