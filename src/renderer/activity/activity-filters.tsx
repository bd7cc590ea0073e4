import type { ActivityFilter, ActivityPage } from '../../shared/activity.ts';
import { say } from '../model/text.ts';
import { dayName } from '../model/time.ts';
import { SelectField } from '../ui/select-field.tsx';

const kinds = ['all', 'transmission', 'call', 'session', 'conference'] as const;
const outcomes = ['all', 'passed', 'refused', 'notSent', 'unknown', 'blocked'] as const;

interface ActivityFiltersProps {
  filter: ActivityFilter;
  page: ActivityPage | null;
  onChange: (filter: ActivityFilter) => void;
}

/** What is to be shown: a day, what it is about, what came of it. */
export function ActivityFilters({ filter, page, onChange }: ActivityFiltersProps) {
  return (
    <search class="activity-filters" aria-label={say('activity.filters')}>
      <SelectField
        id="activity-day"
        label={say('activity.day')}
        value={filter.day}
        options={dayOptions(filter.day, page)}
        onChange={(day) => onChange({ ...filter, day })}
      />
      <SelectField
        id="activity-kind"
        label={say('activity.kind')}
        value={filter.kind}
        options={kinds.map((kind) => [kind, say(`activity.kind.${kind}`)] as const)}
        // Only transmissions have an outcome.
        onChange={(kind) =>
          onChange({ ...filter, kind, outcome: kind === 'transmission' ? filter.outcome : 'all' })
        }
      />
      <SelectField
        id="activity-outcome"
        label={say('activity.outcome')}
        value={filter.outcome}
        options={outcomes.map((outcome) => [outcome, say(`activity.outcome.${outcome}`)] as const)}
        onChange={(outcome) =>
          onChange({ ...filter, outcome, kind: outcome === 'all' ? filter.kind : 'transmission' })
        }
      />
    </search>
  );
}

/** Today is always there, as is the day that is shown. */
function dayOptions(shown: string, page: ActivityPage | null): (readonly [string, string])[] {
  if (page === null) return [['today', say('activity.today')]];
  const { today } = page;
  const others = new Set(page.days);
  others.delete(today);
  if (shown !== 'today' && shown !== 'all') others.add(shown);
  const name = (day: string) => {
    const date = dayName(day, today);
    return day === dayBefore(today) ? say('activity.named', { name: say('activity.yesterday'), date }) : date;
  };
  return [
    ['today', say('activity.named', { name: say('activity.today'), date: dayName(today, today) })],
    ...[...others]
      .sort()
      .reverse()
      .map((day) => [day, name(day)] as const),
    ['all', say('activity.allDays')],
  ];
}

/** @param day `YYYY-MM-DD`, as the result. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 24 * 3600 * 1000).toISOString().slice(0, 10);
}
