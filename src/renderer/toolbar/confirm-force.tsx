import { useEffect, useRef } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import { say } from '../model/text.ts';
import { useVerb } from '../model/use-verb.ts';
import { Button } from '../ui/button.tsx';
import { FailureBanner } from './failure-banner.tsx';

/** Asks before the agent is signed out elsewhere. Escape and a hasty Enter leave things as they are. */
export function ConfirmForce({ agentId, api }: { agentId: string; api: Pick<TonebridgeApi, 'answerForce'> }) {
  const leave = useRef<HTMLButtonElement>(null);
  const { busy, failure, run } = useVerb();
  useEffect(() => leave.current?.focus(), []);

  const answer = (takeOver: boolean) => void run(() => api.answerForce(takeOver));

  return (
    <div
      class="stack"
      role="alertdialog"
      aria-labelledby="force-title"
      aria-describedby="force-text"
      onKeyDown={(event) => event.key === 'Escape' && answer(false)}
    >
      <h1 id="force-title">{say('force.title', { agentId })}</h1>
      <p id="force-text">{say('force.text')}</p>
      {failure && <FailureBanner failure={failure} />}
      <div class="row">
        <Button kind="primary" dimmed={busy} buttonRef={leave} onPress={() => answer(false)}>
          {say('force.leave')}
        </Button>
        <Button dimmed={busy} onPress={() => answer(true)}>
          {say('force.takeOver')}
        </Button>
      </div>
    </div>
  );
}
