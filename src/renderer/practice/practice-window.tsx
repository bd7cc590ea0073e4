import type { TonebridgeApi } from '../../shared/ipc.ts';
import { attempt } from '../model/api.ts';
import type { StateClient } from '../model/state-client.ts';
import { say } from '../model/text.ts';
import { useAppState } from '../model/use-app-state.ts';
import { useEscape } from '../model/use-escape.ts';
import { Button } from '../ui/button.tsx';
import { PracticePanel } from './practice-panel.tsx';

/** A window of its own for somebody who is set up and wants to practise again. */
export function PracticeWindow({ api, client }: { api: TonebridgeApi; client: StateClient }) {
  const state = useAppState(client);
  const close = () => void attempt(() => api.closeWindow());
  useEscape(close);
  return (
    <div class="welcome">
      <main class="welcome-main">
        <div class="welcome-step">
          <div class="welcome-body">
            <h1>{say('practice.title')}</h1>
            {state?.practice.kind !== 'running' && <p class="welcome-intro">{say('practice.intro')}</p>}
            {state && <PracticePanel api={api} state={state} />}
          </div>
          <footer class="welcome-footer">
            <span class="welcome-gap" />
            <Button onPress={close}>{say('practice.close')}</Button>
          </footer>
        </div>
      </main>
    </div>
  );
}
