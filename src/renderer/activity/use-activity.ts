import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { ActivityFilter, ActivityPage } from '../../shared/activity.ts';
import type { TonebridgeApi } from '../../shared/ipc.ts';

/** What the window shows of the trail, and the ways to show something else. */
export interface ActivityView {
  readonly filter: ActivityFilter;
  /** null until main has answered the first time. */
  readonly page: ActivityPage | null;
  /** Main could not answer; what is shown is older. */
  readonly failed: boolean;
  setFilter(filter: ActivityFilter): void;
  /** Turns to the page of older rows. */
  older(): void;
  /** Turns one page back; on the newest page it does nothing. */
  newer(): void;
  newest(): void;
  reload(): void;
}

/** What is asked for: a filter, and for each page turned the row that it is before. */
interface Wanted {
  readonly filter: ActivityFilter;
  readonly turned: readonly number[];
}

const first: Wanted = { filter: { day: 'today', kind: 'all', outcome: 'all' }, turned: [] };

/**
 * Shows the newest rows, and new ones as they come; a page of older rows stays as it is. While one request runs no
 * other is sent, and what was asked for meanwhile is fetched after it.
 */
export function useActivity(api: Pick<TonebridgeApi, 'listActivity' | 'onActivity'>): ActivityView {
  const [wanted, setWanted] = useState(first);
  const [page, setPage] = useState<ActivityPage | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(wanted);
  const running = useRef(false);
  const askedAgain = useRef(false);

  const reload = useCallback(async () => {
    askedAgain.current = true;
    if (running.current) return;
    running.current = true;
    while (askedAgain.current) {
      askedAgain.current = false;
      const asked = latest.current;
      try {
        const next = await api.listActivity({ ...asked.filter, before: asked.turned.at(-1) ?? null });
        // What is no longer wanted is not shown, not even for a moment.
        if (asked === latest.current) setPage(next);
        setFailed(false);
      } catch {
        setFailed(true);
      }
    }
    running.current = false;
  }, [api]);

  useEffect(() => {
    latest.current = wanted;
    void reload();
  }, [wanted, reload]);

  useEffect(() => {
    const onNews = () => void reload();
    const stop = api.onActivity(onNews);
    // While nobody looked, the day may have ended.
    window.addEventListener('focus', onNews);
    return () => {
      stop();
      window.removeEventListener('focus', onNews);
    };
  }, [api, reload]);

  return {
    filter: wanted.filter,
    page,
    failed,
    setFilter: (filter) => setWanted({ filter, turned: [] }),
    older: () => {
      const last = page?.rows.at(-1);
      if (last) setWanted({ ...wanted, turned: [...wanted.turned, last.id] });
    },
    newer: () => setWanted({ ...wanted, turned: wanted.turned.slice(0, -1) }),
    newest: () => setWanted({ ...wanted, turned: [] }),
    reload: () => void reload(),
  };
}
