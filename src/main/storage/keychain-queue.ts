import type { SecretWrite } from '../ports.ts';

/** What a call answers when its time is up. */
export const late = Symbol('late');

/**
 * Runs keychain calls one after another and limits the time a caller waits.
 *
 * One at a time, because each native call holds a thread of Node's small pool while an unlock prompt is
 * open: a GUID that is written every minute would otherwise use up all of them. A call whose time is up goes on
 * in the background; the next one still waits for it, so that an old write can't land after a new one.
 */
export interface KeychainQueue {
  /** Runs a call after all earlier ones. */
  run<T>(task: () => Promise<T>): Promise<T | typeof late>;
  /**
   * The same for a write. A write of that name that waits and hasn't begun is replaced by this one; both
   * callers then get this one's answer.
   */
  runNewest(name: string, task: () => Promise<SecretWrite>): Promise<SecretWrite | typeof late>;
}

/**
 * @param timeoutMs how long a caller waits, in milliseconds, counted from its call.
 */
export function createKeychainQueue(timeoutMs: number): KeychainQueue {
  let tail: Promise<unknown> = Promise.resolve();
  const waiting = new Map<string, { task: () => Promise<SecretWrite>; result: Promise<SecretWrite> }>();

  const enqueue = <T>(task: () => Promise<T>): Promise<T> => {
    const result = tail.then(task);
    tail = result.catch(() => undefined);
    return result;
  };

  const limit = <T>(result: Promise<T>): Promise<T | typeof late> =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => resolve(late), timeoutMs);
      result.then(resolve, reject).finally(() => clearTimeout(timer));
    });

  return {
    run: (task) => limit(enqueue(task)),
    runNewest: (name, task) => {
      const older = waiting.get(name);
      if (older) {
        older.task = task;
        return limit(older.result);
      }
      const result = enqueue(() => {
        const newest = waiting.get(name)?.task ?? task;
        waiting.delete(name);
        return newest();
      });
      waiting.set(name, { task, result });
      return limit(result);
    },
  };
}
