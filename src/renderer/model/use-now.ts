import { useEffect, useState } from 'preact/hooks';
import { createTicker, type Ticker } from './ticker.ts';

let shared: Ticker | undefined;

/** The one ticker of the window. */
function ticker(): Ticker {
  shared ??= createTicker(document);
  return shared;
}

/**
 * The time now (ms since the epoch), renewed once a second while something on screen needs it. No timer runs
 * otherwise, nor while the window is hidden.
 *
 * @param active whether something shown depends on the time.
 * @param base instant whose whole seconds the ticks follow, so that a duration never skips one.
 */
export function useNow(active: boolean, base: number): number {
  const [now, setNow] = useState(Date.now);

  useEffect(() => (active ? ticker().listen(base, setNow) : undefined), [active, base]);

  return now;
}
