/** A problem that the person can cure: what went wrong, and what to do about it. */
export class Failure extends Error {
  /**
   * @param {string} message what went wrong, one sentence
   * @param {string} cure what the person can do
   */
  constructor(message, cure) {
    super(message);
    this.name = 'Failure';
    this.cure = cure;
  }
}

/** The run was stopped by a signal; unwinds through every `finally` so that each part cleans up. */
export class Interrupted extends Error {
  /** @param {NodeJS.Signals} signal */
  constructor(signal) {
    super(`Stopped by ${signal}.`);
    this.name = 'Interrupted';
    this.signal = signal;
  }
}

/**
 * Prints one progress line.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`[tonebridge] ${line}\n`);
}

/**
 * Announces a long step, does it, and says how long it took.
 * @template T
 * @param {string} label what is being done, for example "Installing the dependencies"
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what the work returns; its errors pass through
 */
export async function step(label, work) {
  say(`${label} …`);
  const start = performance.now();
  const result = await work();
  say(`${label}: done in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * Prints why a run failed: a Failure with its cure, anything else with its stack, because that is a bug.
 * @param {unknown} error
 */
export function explain(error) {
  if (error instanceof Failure) {
    process.stderr.write(`[tonebridge] ${error.message}\n[tonebridge] What to do: ${error.cure}\n`);
  } else if (error instanceof Interrupted) {
    process.stderr.write(`[tonebridge] ${error.message}\n`);
  } else {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
}
