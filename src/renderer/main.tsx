import { render } from 'preact';
import './model/api.ts';
import { tellNetworkBack } from './model/network-back.ts';
import { createStateClient } from './model/state-client.ts';
import { say } from './model/text.ts';
import { SettingsWindow } from './settings/settings-window.tsx';
import { ToolbarWindow } from './toolbar/toolbar-window.tsx';

const api = window.tonebridge;
tellNetworkBack(api, window);

if (new URLSearchParams(location.search).get('window') === 'settings') {
  document.title = say('window.settingsTitle');
  render(<SettingsWindow api={api} />, document.body);
} else {
  document.title = say('app.name');
  render(<ToolbarWindow api={api} client={createStateClient(api)} />, document.body);
}
