import { useEffect, useState } from 'preact/hooks';

/**
 * The time now (ms since the epoch), renewed once a second while something on screen needs it. No timer runs
 * otherwise, nor while the window is hidden.
 *
 * @param active whether something shown depends on the time.
 * @param base instant whose whole seconds the ticks follow, so that a duration never skips one.
 */
export function useNow(active: boolean, base: number): number {
  const [now, setNow] = useState(Date.now);

  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tick = () => {
      clearTimeout(timer);
      if (document.visibilityState !== 'visible') return;
      const present = Date.now();
      setNow(present);
      const intoSecond = (((present - base) % 1000) + 1000) % 1000;
      timer = setTimeout(tick, 1000 - intoSecond);
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, [active, base]);

  return now;
}
