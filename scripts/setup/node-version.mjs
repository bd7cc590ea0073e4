import { Failure } from '../lib/report.mjs';

/** The oldest Node that these scripts and npm's lockfile format run on. */
const OLDEST = 20;

/**
 * Checks the Node that runs the set-up. The tools themselves run on the tool chain's own Node 24.
 * @param {string} [version] for example "20.11.1"
 * @throws {Failure} when it is too old
 */
export function checkNode(version = process.versions.node) {
  if (Number.parseInt(version, 10) >= OLDEST) return;
  throw new Failure(
    `Node ${version} is too old.`,
    `Install Node ${OLDEST} or newer, for example from your system's packages or nodejs.org, and try again.`,
  );
}
