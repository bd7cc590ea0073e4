import { useEffect } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import { attempt } from '../model/api.ts';
import type { StateClient } from '../model/state-client.ts';
import { say } from '../model/text.ts';
import { useAppState } from '../model/use-app-state.ts';
import { ActivityFilters } from './activity-filters.tsx';
import { ActivityFooter } from './activity-footer.tsx';
import { ActivityNotes } from './activity-notes.tsx';
import { ActivityTable } from './activity-table.tsx';
import { NoActivity } from './no-activity.tsx';
import { useActivity } from './use-activity.ts';

interface ActivityWindowProps {
  api: TonebridgeApi;
  client: StateClient;
}

/** The activity window: the audit trail as a list, newest first. */
export function ActivityWindow({ api, client }: ActivityWindowProps) {
  const state = useAppState(client);
  const view = useActivity(api);
  const { page, filter } = view;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) void attempt(() => api.closeWindow());
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [api]);

  return (
    <div class="activity">
      <header class="activity-head">
        <h1 id="activity-title">{say('activity.title')}</h1>
        <ActivityFilters filter={filter} page={page} onChange={view.setFilter} />
      </header>
      <main class="activity-body" aria-labelledby="activity-title" aria-busy={page === null}>
        <ActivityNotes
          page={page}
          failed={view.failed}
          warnings={state?.warnings ?? []}
          onRetry={view.reload}
        />
        {page === null && !view.failed && <p class="activity-reading">{say('activity.reading')}</p>}
        {page !== null && page.total === 0 && <NoActivity filter={filter} onShow={view.setFilter} />}
        {page !== null && page.rows.length > 0 && (
          <ActivityTable rows={page.rows} withDay={filter.day === 'all'} />
        )}
      </main>
      <ActivityFooter api={api} view={view} />
    </div>
  );
}
