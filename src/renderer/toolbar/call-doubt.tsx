import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import { say } from '../model/text.ts';
import { useVerb } from '../model/use-verb.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { FailureBanner } from './failure-banner.tsx';

type StartOver = Pick<TonebridgeApi, 'startOver'>;

/** Connected again, but the gateway tells who is in the call only to a session that starts over. */
function Unsure({ api }: { api: StartOver }) {
  const { busy, failure, run } = useVerb();
  return (
    <div class="call-doubt stack">
      <Banner tone="warning" icon="question" title={say('unsure.title')}>
        <p>{say('unsure.text')}</p>
        <Button dimmed={busy} onPress={() => void run(() => api.startOver())}>
          {say(busy ? 'unsure.checking' : 'unsure.check')}
        </Button>
      </Banner>
      {failure && <FailureBanner failure={failure} />}
    </div>
  );
}

interface CallDoubtProps {
  state: Pick<AppState, 'connection' | 'callUnsure'>;
  api: StartOver;
}

/** How far the call that is shown can be trusted; nothing when it can. */
export function CallDoubt({ state: { connection, callUnsure }, api }: CallDoubtProps) {
  // Checking comes by itself then, and may settle it.
  if (connection.kind === 'reconnecting' || connection.kind === 'reconciling') {
    return (
      <p class="call-last-known">
        <Icon name="question" />
        <span>{say('call.lastKnown')}</span>
      </p>
    );
  }
  return callUnsure ? <Unsure api={api} /> : null;
}
