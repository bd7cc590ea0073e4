import { useEffect, useRef } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import { attempt } from '../model/api.ts';
import { say } from '../model/text.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';

/** Said once ever, when the toolbar is closed for the first time: that this is not the end of the program. */
export function KeepsRunning({ api }: { api: Pick<TonebridgeApi, 'closeWindow' | 'quit'> }) {
  const hide = useRef<HTMLButtonElement>(null);
  // Closing again with the keyboard is one more press, like with the mouse.
  useEffect(() => hide.current?.focus(), []);
  return (
    <div class="keeps-running">
      <Banner tone="info" title={say('life.keepsRunning')} alert>
        <p>{say('life.keepsRunningText')}</p>
        <div class="row">
          <Button kind="primary" buttonRef={hide} onPress={() => void attempt(() => api.closeWindow())}>
            {say('life.hide')}
          </Button>
          <Button onPress={() => void attempt(() => api.quit())}>{say('life.quit')}</Button>
        </div>
      </Banner>
    </div>
  );
}
