/** What a piece of work comes to whose time is up. */
export const late = Symbol('late');

/**
 * Gives a piece of work a limited time.
 *
 * @param ms milliseconds.
 * @param work given a signal that tells it when nobody waits any more.
 * @returns what it comes to, or `late`.
 * @throws what it throws in time; later errors concern nobody.
 */
export function within<T>(ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T | typeof late> {
  const end = new AbortController();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      end.abort();
      resolve(late);
    }, ms);
    work(end.signal)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}
