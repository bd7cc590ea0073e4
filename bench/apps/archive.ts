import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkDigest } from '../../scripts/setup/integrity.mjs';
import { npm } from '../../scripts/setup/npm.mjs';

/** A package of the npm registry, pinned to its very bytes. */
export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  /** As the registry tells it: `sha512-…`. */
  readonly integrity: string;
}

/** Leaves a package's archive in a folder. @returns whether it could be fetched. */
export type Fetch = (pinned: PinnedPackage, folder: string) => Promise<boolean>;

/**
 * The archive of a package, fetched once. Nothing of it is run here.
 *
 * @param folder where archives are kept.
 * @returns the file.
 * @throws when it can't be fetched, or isn't what was pinned; it is then not kept.
 */
export async function archiveOf(
  pinned: PinnedPackage,
  folder: string,
  fetch: Fetch = fetchWithNpm,
): Promise<string> {
  const file = join(folder, `${pinned.name}-${pinned.version}.tgz`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(file) && !((await fetch(pinned, folder)) && existsSync(file))) {
    throw new Error(`${pinned.name}@${pinned.version} can't be fetched from the npm registry`);
  }
  try {
    await checkDigest(file, pinned.integrity);
  } catch (error) {
    rmSync(file);
    throw error;
  }
  return file;
}

const fetchWithNpm: Fetch = async ({ name, version }, folder) => {
  const args = ['pack', `${name}@${version}`, '--ignore-scripts', '--fetch-retries=0'];
  return (await npm(args, { cwd: folder, limitMs: 60_000 })).code === 0;
};
