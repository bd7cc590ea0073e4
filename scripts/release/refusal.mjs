import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';

/** @returns {string} the Electron version that releases are made with */
export function pinnedElectron() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron;
}

/**
 * Why this must not be packed. A release is made with the pinned Electron, which electron-builder itself downloads
 * and whose checksum it verifies; a folder with an Electron from elsewhere only serves to try the packing.
 * @param {{ electronDist: unknown, electronVersion: string | null | undefined, targets: readonly string[], kind: string | undefined }} what
 * @returns {string | null} null when it may be packed
 */
export function refusal({ electronDist, electronVersion, targets, kind }) {
  const isTry = kind === 'development' && targets.every((target) => target === 'dir');
  if (isTry) return null;
  if (electronDist) {
    return 'Refused: a release is never made with an Electron from a folder of this computer. Use npm run release, or npm run pack to try the packing.';
  }
  if (electronVersion && electronVersion !== pinnedElectron()) {
    return `Refused: a release is made with Electron ${pinnedElectron()}, not ${electronVersion}.`;
  }
  return null;
}
