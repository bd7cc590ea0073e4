/** What an operation ends with: the `message`, `retcode` and `result` of the gateway's answer. */
export interface Outcome {
  readonly retcode: string;
  readonly message: string;
  readonly result?: unknown;
}

/** Success; `result` is the empty object where the operation has nothing to say (seed). */
export function done(result: unknown = {}): Outcome {
  return { retcode: '0', message: '', result };
}

/**
 * A business failure.
 * @param retcode see protocol notes §6
 */
export function refused(retcode: string, message: string): Outcome {
  return { retcode, message };
}

export const notSignedIn: Outcome = refused('100-006', 'The agent is not signed in.');
export const badParameter: Outcome = refused('000-006', 'The message parameter is incorrect.');
