import { useEffect, useRef } from 'preact/hooks';
import { say } from '../model/text.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** The agent is signed in: what comes now, and the way to it. */
export function ReadyPart({ agentId, onFinish }: { agentId: string; onFinish: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const submit = (event: Event) => {
    event.preventDefault();
    onFinish();
  };
  return (
    <form class="welcome-step" onSubmit={submit} aria-labelledby="ready-title">
      <div class="welcome-body welcome-ready">
        <Icon name="check" />
        <h1 id="ready-title" tabIndex={-1} ref={heading}>
          {say('welcome.readyTitle')}
        </h1>
        <p>{say('welcome.readyText', { agentId })}</p>
        <p class="welcome-intro">{say('welcome.readyAgain')}</p>
      </div>
      <footer class="welcome-footer">
        <span class="welcome-gap" />
        <Button kind="primary" submit>
          {say('welcome.finish')}
        </Button>
      </footer>
    </form>
  );
}
