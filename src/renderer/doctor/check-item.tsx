import type { CheckResult, Fact, Verdict } from '../../shared/doctor.ts';
import { say, sayNotice } from '../model/text.ts';
import { Icon, type IconName } from '../ui/icon.tsx';

const icons = {
  ok: 'check',
  warning: 'warning',
  fault: 'refused',
  skipped: 'question',
} as const satisfies Record<Verdict, IconName>;

/** A check that found something wrong: what was found, what to do, and what was seen. */
export function GraveCheck({ result }: { result: CheckResult }) {
  const { check, target, verdict, found, todo, facts } = result;
  return (
    <li class={`finding finding-grave finding-${verdict}`}>
      <Icon name={icons[verdict]} />
      <div class="finding-body">
        <p class="finding-title">
          <strong>{say(`doctor.check.${check}`)}</strong>
          <span class="finding-verdict">{say(`doctor.verdict.${verdict}`)}</span>
        </p>
        {target !== null && (
          <p class="finding-target" dir="ltr">
            {target}
          </p>
        )}
        <p>{sayNotice(found)}</p>
        {todo && <p>{sayNotice(todo)}</p>}
        {facts.length > 0 && (
          <details open={verdict === 'fault'}>
            <summary>{say('doctor.seen')}</summary>
            <Facts facts={facts} />
          </details>
        )}
      </div>
    </li>
  );
}

/** A check without anything to do: one line, which opens where more was seen. */
export function CalmCheck({ result }: { result: CheckResult }) {
  const { check, verdict, found, facts } = result;
  const line = (
    <>
      <Icon name={icons[verdict]} />
      <strong>{say(`doctor.check.${check}`)}</strong>
      <span class="finding-found">{sayNotice(found)}</span>
      <span class="finding-verdict">{say(`doctor.verdict.${verdict}`)}</span>
    </>
  );
  return (
    <li class={`finding finding-${verdict}`}>
      {facts.length === 0 ? (
        <div class="finding-line">{line}</div>
      ) : (
        <details>
          <summary class="finding-line">{line}</summary>
          <Facts facts={facts} />
        </details>
      )}
    </li>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ name, value }, index) => (
        <div key={`${index} ${name}`}>
          <dt>{say(`doctor.fact.${name}`)}</dt>
          <dd dir="ltr">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
