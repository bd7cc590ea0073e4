import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { constants as osConstants } from 'node:os';
import { delimiter, join } from 'node:path';
import { explain, Failure, Interrupted } from './report.mjs';

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd]
 * @property {NodeJS.ProcessEnv} [env] default: this process's environment
 * @property {boolean} [capture] keep the output and print nothing; default: pass it through
 * @property {number} [limitMs] milliseconds after which the command is killed; default: none
 * @property {boolean} [shell] needed on Windows to start .cmd files
 */

/**
 * @typedef {object} RunResult
 * @property {number} code exit code; 128 + signal number when a signal ended the command
 * @property {string} output standard output and error together, when captured
 * @property {boolean} timedOut
 */

/** How long a command may take to end after a signal was passed on, in milliseconds. */
const GRACE_MS = 5_000;

/** How long the last output may take to arrive after a command has ended, in milliseconds. */
const OUTPUT_MS = 2_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** @type {NodeJS.Signals | null} */
let interruptedBy = null;

/**
 * Runs a command to its end.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 * @throws {Failure} when the command can't be started
 * @throws {Interrupted} when this process got a signal meanwhile; the command has ended by then
 */
export async function run(command, args, options = {}) {
  if (interruptedBy !== null) throw new Interrupted(interruptedBy);
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    shell: options.shell ?? false,
    stdio: options.capture ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  });
  running.add(child);
  let output = '';
  const collect = (/** @type {Buffer} */ chunk) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  let timedOut = false;
  const timer = setTimeout(
    () => {
      timedOut = true;
      child.kill('SIGKILL');
    },
    options.limitMs ?? 2 ** 31 - 1,
  );
  try {
    const code = await ended(child, command);
    if (interruptedBy !== null) throw new Interrupted(interruptedBy);
    return { code, output, timedOut };
  } finally {
    clearTimeout(timer);
    running.delete(child);
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} command
 * @returns {Promise<number>}
 */
function ended(child, command) {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => {
      reject(
        new Failure(`${command} can't be started (${error.message}).`, `Check that ${command} is installed.`),
      );
    });
    const end = (/** @type {number | null} */ code, /** @type {NodeJS.Signals | null} */ signal) =>
      resolve(code ?? signalCode(signal));
    // Its last output comes before 'close', which never happens when a service that it started holds the output open.
    child.once('close', end);
    child.once('exit', (code, signal) => setTimeout(() => end(code, signal), OUTPUT_MS).unref());
  });
}

/**
 * @param {NodeJS.Signals | null} signal
 * @returns {number} the exit code shells use for a command that a signal ended
 */
export function signalCode(signal) {
  return 128 + (signal === null ? 0 : osConstants.signals[signal]);
}

/**
 * Finds a program as the shell would.
 * @param {string} program
 * @param {string} [path] default: this process's PATH
 * @returns {string | null} its full path
 */
export function findProgram(program, path = process.env.PATH ?? '') {
  for (const folder of path.split(delimiter)) {
    const candidate = join(folder, program);
    try {
      accessSync(candidate, constants.X_OK);
      if (statSync(candidate).isFile()) return candidate;
    } catch {
      // Not in this folder.
    }
  }
  return null;
}

/**
 * Runs a script's main function: passes signals on to the running command, lets every `finally` clean up,
 * explains a failure, and sets the exit code.
 * @param {() => Promise<number>} work returns the exit code
 */
export async function runMain(work) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => interrupt(signal));
  }
  try {
    process.exitCode = await work();
  } catch (error) {
    explain(error);
    process.exitCode = error instanceof Interrupted ? signalCode(error.signal) : 1;
  }
}

/** @param {NodeJS.Signals} signal */
function interrupt(signal) {
  interruptedBy = signal;
  for (const child of running) {
    // A terminal sends Ctrl-C to the whole group itself; a second one makes many programs skip their clean-up.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
  }
}
