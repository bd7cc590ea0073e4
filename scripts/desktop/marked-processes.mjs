import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** The environment variable that every process of a desktop inherits. */
export const MARK = 'TONEBRIDGE_DESKTOP';

const GRACE_MS = 2_000;
const POLL_MS = 25;

/**
 * @param {string} id value of the mark
 * @returns {number[]} the process IDs that carry it; other users' processes can't be read and are none of ours
 */
export function markedProcesses(id) {
  const line = `${MARK}=${id}`;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && environmentOf(pid).includes(line));
}

/**
 * Ends every process that carries the mark: asks first, then insists.
 * @param {string} id
 * @param {(pid: number) => boolean} [spare] processes to leave alone
 */
export async function endMarkedProcesses(id, spare = () => false) {
  const remaining = () => markedProcesses(id).filter((pid) => !spare(pid));
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGKILL'])) {
    const deadline = Date.now() + GRACE_MS;
    for (const pid of remaining()) send(pid, signal);
    while (remaining().length > 0 && Date.now() < deadline) await sleep(POLL_MS);
  }
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
function send(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended meanwhile.
  }
}

/** @param {number} pid */
function environmentOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
  } catch {
    return [];
  }
}
