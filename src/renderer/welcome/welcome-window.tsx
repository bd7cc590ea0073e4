import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import { attempt } from '../model/api.ts';
import type { StateClient } from '../model/state-client.ts';
import { useAppState } from '../model/use-app-state.ts';
import { useEscape } from '../model/use-escape.ts';
import { GatewayStep } from './gateway-step.tsx';
import { PracticeStep } from './practice-step.tsx';
import { ShortcutStep } from './shortcut-step.tsx';
import { SignInStep } from './sign-in-step.tsx';
import { useWelcome, type WelcomeRun } from './use-welcome.ts';
import { WelcomeHeader } from './welcome-header.tsx';

function Step({ api, state, welcome }: { api: TonebridgeApi; state: AppState; welcome: WelcomeRun }) {
  const finish = () => void attempt(() => api.finishWelcome());
  switch (welcome.step) {
    case 'gateway':
      return <GatewayStep api={api} state={state} welcome={welcome} onSkip={finish} />;
    case 'shortcut':
      return <ShortcutStep api={api} state={state} welcome={welcome} />;
    case 'practice':
      return <PracticeStep api={api} state={state} welcome={welcome} />;
    case 'signIn':
      return <SignInStep api={api} state={state} welcome={welcome} onFinish={finish} />;
  }
}

/** The first run. Escape closes it; it goes on where it was left. */
export function WelcomeWindow({ api, client }: { api: TonebridgeApi; client: StateClient }) {
  const state = useAppState(client);
  const welcome = useWelcome(api);
  useEscape(() => void attempt(() => api.closeWindow()));
  if (!state || !welcome) return null;
  return (
    <div class="welcome">
      <WelcomeHeader
        api={api}
        steps={welcome.steps}
        step={welcome.step}
        hasChoice={!state.managed.includes('language')}
      />
      <main class="welcome-main">
        <Step api={api} state={state} welcome={welcome} key={welcome.step} />
      </main>
    </div>
  );
}
