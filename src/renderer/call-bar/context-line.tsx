import type { AppState } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { secondsBetween, stopWatch } from '../model/time.ts';
import { useNow } from '../model/use-now.ts';

/** How long the customer has been in the call altogether. @param since ms since the epoch. */
function Whole({ since }: { since: number }) {
  return (
    <span class="context-whole">
      {say('context.whole')} <time>{stopWatch(secondsBetween(since, useNow(true, since)))}</time>
    </span>
  );
}

/** What is known of the customer's call: which way, by which skill, how long in all where the head counts another time. */
export function ContextLine({
  state: { call, callContext },
}: {
  state: Pick<AppState, 'call' | 'callContext'>;
}) {
  if (callContext === null || call.kind === 'none' || call.kind === 'ended') return null;
  const { feature, skill, beganAt } = callContext;
  const isOlder = call.kind !== 'ringing' && beganAt !== null && call.since - beganAt > 1000;
  if (feature === null && skill === null && !isOlder) return null;
  return (
    <p class="call-context" aria-label={say('context.label')} role="note">
      {feature && <span>{say(`context.${feature}`)}</span>}
      {skill && (
        <span class="context-skill" title={skill}>
          {say('context.skill', { skill })}
        </span>
      )}
      {isOlder && <Whole since={beganAt} />}
    </p>
  );
}
