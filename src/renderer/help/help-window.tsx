import { useCallback, useEffect } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import { DoctorPanel } from '../doctor/doctor-panel.tsx';
import type { DoctorApi } from '../doctor/use-doctor.ts';
import { attempt } from '../model/api.ts';
import type { StateClient } from '../model/state-client.ts';
import { say } from '../model/text.ts';
import { useAppState } from '../model/use-app-state.ts';
import { Button } from '../ui/button.tsx';
import { CallHelp } from './call-help.tsx';
import { Commands } from './commands.tsx';
import { Keys } from './keys.tsx';
import { States } from './states.tsx';
import { Steps } from './steps.tsx';

interface HelpWindowProps {
  api: Pick<TonebridgeApi, 'closeWindow' | 'openWindow'> & DoctorApi;
  client: StateClient;
}

/** The help: what an agent has to know, on one page. Comes with the program, so it needs no network. */
export function HelpWindow({ api, client }: HelpWindowProps) {
  const state = useAppState(client);
  // A refusal leaves the window as it is, and the window's own button closes it still.
  const close = useCallback(() => void api.closeWindow().catch(() => undefined), [api]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [close]);
  const practise = () => void attempt(() => api.openWindow('practice'));
  return state && <HelpPage api={api} {...state} onPractise={practise} onClose={close} />;
}

interface HelpPageProps extends Pick<AppState, 'shortcut' | 'connectShortcut'> {
  api: DoctorApi;
  onPractise: () => void;
  onClose: () => void;
}

function HelpPage({ api, shortcut, connectShortcut, onPractise, onClose }: HelpPageProps) {
  return (
    <main class="help">
      <div class="help-head">
        <h1>{say('help.title')}</h1>
        <Button onPress={onClose}>{say('help.close')}</Button>
      </div>
      <section class="card stack">
        <h2>{say('help.whatTitle')}</h2>
        <p>{say('help.what')}</p>
      </section>
      <Steps shortcut={shortcut} onPractise={onPractise} />
      <States />
      <section class="card stack">
        <h2>{say('help.soundsTitle')}</h2>
        <p>{say('help.sounds')}</p>
        <p class="help-note">{say('help.soundsNote')}</p>
      </section>
      <CallHelp />
      <Keys shortcut={shortcut} connectShortcut={connectShortcut} />
      <Commands />
      <DoctorPanel api={api} />
    </main>
  );
}
