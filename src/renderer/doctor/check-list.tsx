import type { CheckResult } from '../../shared/doctor.ts';
import { say } from '../model/text.ts';
import { CalmCheck, GraveCheck } from './check-item.tsx';

/** All checks of a report: first what is wrong, then the rest by gateway, then this computer. */
export function CheckList({ results }: { results: readonly CheckResult[] }) {
  const isGrave = ({ verdict }: CheckResult) => verdict === 'fault' || verdict === 'warning';
  const grave = results.filter(isGrave);
  const calm = results.filter((result) => !isGrave(result));
  const targets = [...new Set(calm.map(({ target }) => target))];
  return (
    <>
      {grave.length > 0 && (
        <ul class="findings">
          {grave.map((result) => (
            <GraveCheck key={`${result.check} ${result.target}`} result={result} />
          ))}
        </ul>
      )}
      {targets.map((target) => (
        <div key={target ?? ''}>
          <h3 class="findings-of">
            {target === null ? say('doctor.computer') : <bdi dir="ltr">{target}</bdi>}
          </h3>
          <ul class="findings">
            {calm
              .filter((result) => result.target === target)
              .map((result) => (
                <CalmCheck key={result.check} result={result} />
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}
