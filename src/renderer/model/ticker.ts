/** Tells when whole seconds have passed. One timer runs for all who listen, and none while nobody can see it. */
export interface Ticker {
  /**
   * Calls at once if the page is visible, then with each whole second after `base`, and when the page comes back.
   *
   * @param base instant (ms since the epoch) whose whole seconds the calls follow, so that a duration never skips one.
   * @param listener gets the time now, in ms since the epoch.
   * @returns the function that ends it.
   */
  listen(base: number, listener: (now: number) => void): () => void;
}

/** What a listener waits for. */
interface Waiting {
  readonly base: number;
  readonly listener: (now: number) => void;
  /** Its next whole second, in ms since the epoch. */
  due: number;
}

/** The next whole second after `base`, strictly later than `now`. */
function nextSecond(base: number, now: number): number {
  const intoSecond = (((now - base) % 1000) + 1000) % 1000;
  return now + 1000 - intoSecond;
}

/** @param page whose visibility counts. */
export function createTicker(page: Document): Ticker {
  const all = new Set<Waiting>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const run = (wantsAll: boolean) => {
    clearTimeout(timer);
    timer = undefined;
    if (page.visibilityState !== 'visible' || all.size === 0) return;
    const now = Date.now();
    for (const each of [...all]) {
      // A clock that was set back leaves a due time far ahead.
      if (!wantsAll && now < each.due && each.due - now <= 1000) continue;
      each.due = nextSecond(each.base, now);
      each.listener(now);
    }
    const next = Math.min(...[...all].map(({ due }) => due));
    if (all.size > 0) timer = setTimeout(() => run(false), Math.max(0, next - Date.now()));
  };
  const onVisibility = () => run(true);

  return {
    listen(base, listener) {
      const waiting: Waiting = { base, listener, due: Number.NEGATIVE_INFINITY };
      if (all.size === 0) page.addEventListener('visibilitychange', onVisibility);
      all.add(waiting);
      run(false);
      return () => {
        all.delete(waiting);
        if (all.size > 0) return;
        page.removeEventListener('visibilitychange', onVisibility);
        clearTimeout(timer);
        timer = undefined;
      };
    },
  };
}
