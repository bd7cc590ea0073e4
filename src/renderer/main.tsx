import { render } from 'preact';
import './model/api.ts';
import { tellNetworkBack } from './model/network-back.ts';
import { createStateClient } from './model/state-client.ts';
import { say } from './model/text.ts';
import { followTongue } from './model/tongue.ts';
import { SettingsWindow } from './settings/settings-window.tsx';
import { ToolbarWindow } from './toolbar/toolbar-window.tsx';

const api = window.tonebridge;
const client = createStateClient(api);
tellNetworkBack(api, window);

const windows = {
  toolbar: { title: 'app.name', view: () => <ToolbarWindow api={api} client={client} /> },
  settings: { title: 'window.settingsTitle', view: () => <SettingsWindow api={api} /> },
} as const;

const name = new URLSearchParams(location.search).get('window');
const shown = windows[name === 'settings' ? 'settings' : 'toolbar'];

followTongue(client, () => {
  document.title = say(shown.title);
  render(shown.view(), document.body);
});
