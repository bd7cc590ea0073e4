import type { CheckResult, Verdict } from '../../shared/doctor.ts';
import { say, sayNotice } from '../model/text.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

const icons = {
  ok: 'check',
  warning: 'warning',
  fault: 'refused',
  skipped: 'question',
} as const satisfies Record<Verdict, IconName>;

/** One check: its verdict, what was found, what to do, and what was seen for those who want to know. */
export function CheckItem({ result }: { result: CheckResult }) {
  const { check, target, verdict, found, todo, facts } = result;
  return (
    <li class={`check check-${verdict}`}>
      <Icon name={icons[verdict]} />
      <div class="check-body">
        <p class="check-title">
          <strong>{say(`doctor.check.${check}`)}</strong>
          <span class="check-verdict">{say(`doctor.verdict.${verdict}`)}</span>
        </p>
        {target !== null && (
          <p class="check-target" dir="ltr">
            {target}
          </p>
        )}
        <p>{sayNotice(found)}</p>
        {todo && <p class="check-todo">{sayNotice(todo)}</p>}
        {facts.length > 0 && (
          <details>
            <summary>{say('doctor.seen')}</summary>
            <dl class="facts">
              {facts.map(({ name, value }, index) => (
                <div key={`${index} ${name}`}>
                  <dt>{say(`doctor.fact.${name}`)}</dt>
                  <dd dir="ltr">{value}</dd>
                </div>
              ))}
            </dl>
          </details>
        )}
      </div>
    </li>
  );
}
