import type { Clock, Logger } from '../ports.ts';

/** How many lines with the same words are written in a minute; a hostile window can ask as fast as it likes. */
const LINES = 10;
const WINDOW_MS = 60_000;

/**
 * A log that a window can't flood: the same words are written ten times a minute, then only counted, and the count
 * is written when the minute is over. Words are fixed sentences of this program, so there are few of them.
 */
export function createLimitedLog(log: Logger, clock: Pick<Clock, 'after'>): Logger {
  const counts = new Map<string, number>();

  const limited =
    (write: Logger['warn']): Logger['warn'] =>
    (message, values) => {
      const before = counts.get(message) ?? 0;
      counts.set(message, before + 1);
      if (before === 0) {
        clock.after(WINDOW_MS, () => {
          const more = (counts.get(message) ?? 0) - LINES;
          counts.delete(message);
          if (more > 0) write(`${message}, more than is written here`, { times: more });
        });
      }
      if (before < LINES) write(message, values);
    };

  return {
    debug: limited(log.debug),
    info: limited(log.info),
    warn: limited(log.warn),
    error: limited(log.error),
  };
}
