import type { Notice } from '../../shared/notice.ts';
import { say, sayNotice } from '../model/text.ts';
import { Icon } from '../ui/icon.tsx';

/** What stands in the way of normal work for longer. */
export function Warnings({ warnings }: { warnings: readonly Notice[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul class="warnings" aria-label={say('warnings.label')}>
      {warnings.map((warning) => (
        <li key={sayNotice(warning)}>
          <Icon name="warning" />
          <span>{sayNotice(warning)}</span>
        </li>
      ))}
    </ul>
  );
}
