import type { ActivityPage } from '../../shared/activity.ts';
import type { Notice } from '../../shared/notice.ts';
import { say, sayNotice } from '../model/text.ts';
import { countOf } from '../model/time.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

interface ActivityNotesProps {
  page: ActivityPage | null;
  failed: boolean;
  /** The standing warnings of the program; only that of the trail belongs here. */
  warnings: readonly Notice[];
  onRetry: () => void;
}

/** What is wrong with the trail; nothing when all is well. */
export function ActivityNotes({ page, failed, warnings, onRetry }: ActivityNotesProps) {
  const notWritten = warnings.find(({ key }) => key === 'warning.audit');
  const retry = (
    <Button kind="quiet" onPress={onRetry}>
      {say('activity.retry')}
    </Button>
  );
  return (
    <>
      {failed && (
        <Banner tone="bad" alert>
          <p>{say('window.internal')}</p>
          {retry}
        </Banner>
      )}
      {page !== null && page.problem !== null && (
        <Banner tone="bad" title={say('activity.unreadableTitle')} alert>
          <p>{say('activity.unreadable', { reason: page.problem })}</p>
          {retry}
        </Banner>
      )}
      {page !== null && page.damaged > 0 && (
        <Banner tone="warning">
          <p>
            {page.damaged === 1
              ? say('activity.damagedOne')
              : say('activity.damaged', { count: countOf(page.damaged) })}
          </p>
        </Banner>
      )}
      {notWritten && (
        <Banner tone="warning">
          <p>{sayNotice(notWritten)}</p>
        </Banner>
      )}
    </>
  );
}
