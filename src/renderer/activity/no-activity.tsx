import type { ActivityFilter } from '../../shared/activity.ts';
import { say } from '../model/text.ts';
import { Button } from '../ui/button.tsx';

interface NoActivityProps {
  filter: ActivityFilter;
  onShow: (filter: ActivityFilter) => void;
}

/** Stands in place of a list without entries, and says why there are none. */
export function NoActivity({ filter, onShow }: NoActivityProps) {
  const { day, kind, outcome } = filter;
  if (kind !== 'all' || outcome !== 'all') {
    return (
      <div class="activity-none">
        <p>{say('activity.none.match')}</p>
        <Button kind="quiet" onPress={() => onShow({ day, kind: 'all', outcome: 'all' })}>
          {say(day === 'all' ? 'activity.showEverythingAll' : 'activity.showEverything')}
        </Button>
      </div>
    );
  }
  return (
    <div class="activity-none">
      <p>{say(day === 'today' || day === 'all' ? `activity.none.${day}` : 'activity.none.day')}</p>
      <p class="activity-hint">{say('activity.none.hint')}</p>
    </div>
  );
}
