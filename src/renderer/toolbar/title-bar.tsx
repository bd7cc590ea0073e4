import type { TonebridgeApi } from '../../shared/ipc.ts';
import { attempt } from '../model/api.ts';
import { say } from '../model/text.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';

/** Takes the place of the system's title bar: moves the window, opens the settings, hides the toolbar. */
export function TitleBar({ api }: { api: Pick<TonebridgeApi, 'openWindow' | 'closeWindow'> }) {
  return (
    <header class="title-bar">
      <Icon name="mark" />
      <span class="title-bar-name">{say('app.name')}</span>
      <IconButton
        icon="settings"
        label={say('window.openSettings')}
        onPress={() => void attempt(() => api.openWindow('settings'))}
      />
      <IconButton
        icon="hide"
        label={say('window.hide')}
        onPress={() => void attempt(() => api.closeWindow())}
      />
    </header>
  );
}
