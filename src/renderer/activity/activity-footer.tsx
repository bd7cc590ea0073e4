import type { TonebridgeApi } from '../../shared/ipc.ts';
import { say, sayNotice } from '../model/text.ts';
import { countOf } from '../model/time.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import type { ActivityView } from './use-activity.ts';
import { useExport } from './use-export.ts';

interface ActivityFooterProps {
  api: Pick<TonebridgeApi, 'exportActivity'>;
  view: ActivityView;
}

/** How many entries there are, the way to the other pages, and the way out into a file. */
export function ActivityFooter({ api, view }: ActivityFooterProps) {
  const { page, filter } = view;
  const { result, busy, save } = useExport(api, filter);
  const isEmpty = page === null || page.total === 0;
  return (
    <footer class="activity-footer">
      {result && !result.ok && (
        <Banner tone="bad" alert>
          <p>{sayNotice(result.notice)}</p>
        </Banner>
      )}
      <div class="row">
        <p class="activity-count" role="status">
          {countText(view)}
        </p>
        <Pages view={view} />
        <p class="save-status" role="status">
          {result?.ok && result.file !== null && (
            <>
              <Icon name="check" />
              <span>{say('activity.exported', { count: countOf(result.rows), file: result.file })}</span>
            </>
          )}
        </p>
        <Button dimmed={busy || isEmpty} onPress={() => !isEmpty && save('csv')}>
          {say('activity.exportCsv')}
        </Button>
        <Button dimmed={busy || isEmpty} onPress={() => !isEmpty && save('json')}>
          {say('activity.exportJson')}
        </Button>
      </div>
    </footer>
  );
}

function countText({ page }: ActivityView): string {
  if (page === null || page.total === 0) return '';
  const count = countOf(page.total);
  if (page.rows.length < page.total) {
    const [first, last] = [page.newer + 1, page.newer + page.rows.length].map(countOf);
    return say('activity.range', { first: first ?? '', last: last ?? '', count });
  }
  return page.total === 1 ? say('activity.countOne') : say('activity.count', { count });
}

/** Newer and older pages; nothing when there is only one. */
function Pages({ view }: { view: ActivityView }) {
  const { page } = view;
  if (page === null || page.rows.length === page.total) return null;
  const atNewest = page.newer === 0;
  const atOldest = page.newer + page.rows.length >= page.total;
  return (
    <div class="row activity-pages">
      <Button kind="quiet" dimmed={atNewest} onPress={() => !atNewest && view.newest()}>
        {say('activity.newest')}
      </Button>
      <Button kind="quiet" dimmed={atNewest} onPress={() => !atNewest && view.newer()}>
        {say('activity.newer')}
      </Button>
      <Button kind="quiet" dimmed={atOldest} onPress={() => !atOldest && view.older()}>
        {say('activity.older')}
      </Button>
    </div>
  );
}
