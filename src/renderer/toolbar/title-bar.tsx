import type { TonebridgeApi } from '../../shared/ipc.ts';
import { attempt } from '../model/api.ts';
import { say } from '../model/text.ts';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { SizeToggle, type Sizing } from './size-toggle.tsx';

interface TitleBarProps {
  api: Pick<TonebridgeApi, 'openWindow' | 'closeWindow'>;
  sizing: Sizing;
}

/** Takes the place of the system's title bar: moves the window, opens the settings, makes the toolbar small, hides it. */
export function TitleBar({ api, sizing }: TitleBarProps) {
  return (
    <header class="title-bar">
      <Icon name="mark" />
      <span class="title-bar-name">{say('app.name')}</span>
      <IconButton
        icon="settings"
        label={say('window.openSettings')}
        onPress={() => void attempt(() => api.openWindow('settings'))}
      />
      <SizeToggle sizing={sizing} />
      <IconButton
        icon="hide"
        label={say('window.hide')}
        onPress={() => void attempt(() => api.closeWindow())}
      />
    </header>
  );
}
