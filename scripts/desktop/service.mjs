import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../lib/report.mjs';

/** How long a desktop service may take to come up, in milliseconds; a busy machine needs seconds. */
const READY_LIMIT_MS = 20_000;
const POLL_MS = 25;

/**
 * A background program of the desktop.
 * @typedef {object} Service
 * @property {string} name
 * @property {number | undefined} pid
 * @property {() => string} output what it has printed so far (the last part of it)
 * @property {() => boolean} alive
 * @property {(signal: NodeJS.Signals) => void} kill
 */

/**
 * Starts a program in a session of its own, so that Ctrl-C in the terminal reaches the command first and not its
 * desktop.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [input] sent to its standard input
 * @returns {Service}
 */
export function startService(name, args, env, input = '') {
  const child = spawn(name, args, { env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  let output = '';
  const collect = (/** @type {Buffer} */ chunk) => {
    output = (output + chunk.toString()).slice(-10_000);
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  child.once('error', (error) => {
    output += error.message;
  });
  // A program that dies at once closes its input first; that it died is noticed while waiting for it.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const alive = () => child.pid !== undefined && child.exitCode === null && child.signalCode === null;
  return { name, pid: child.pid, output: () => output, alive, kill: (signal) => child.kill(signal) };
}

/**
 * Waits until a service is up.
 * @template T
 * @param {Service} service
 * @param {() => T | null | Promise<T | null>} probe null: not yet
 * @returns {Promise<T>} what the probe found
 * @throws {Failure} when it ends or isn't up in time
 */
export async function untilReady(service, probe) {
  const deadline = Date.now() + READY_LIMIT_MS;
  while (service.alive() && Date.now() < deadline) {
    const found = await probe();
    if (found !== null) return found;
    await sleep(POLL_MS);
  }
  throw new Failure(
    `${service.name} did not come up: ${service.output().trim() || 'it said nothing'}`,
    `Check that ${service.name} works on this machine, and that no limit of its container stops it.`,
  );
}
