/** A gateway or proxy may ask for patience, but not for longer than an agent would stay signed in. */
const MOST_MS = 60_000;

/**
 * Reads a `Retry-After` header: seconds, or a date.
 *
 * @param now wall-clock time, milliseconds since the epoch.
 * @returns milliseconds to wait, at most a minute; null when there is no such wish.
 */
export function parseRetryAfter(header: string | readonly string[] | undefined, now: number): number | null {
  const value = (typeof header === 'string' ? header : header?.at(-1))?.trim();
  if (value === undefined || value === '') return null;
  const wait = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now;
  return Number.isNaN(wait) || wait < 0 ? null : Math.min(wait, MOST_MS);
}
