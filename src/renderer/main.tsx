import { render } from 'preact';
import { ActivityWindow } from './activity/activity-window.tsx';
import { HelpWindow } from './help/help-window.tsx';
import './model/api.ts';
import { helpAtF1 } from './model/help-key.ts';
import { ManagedByState } from './model/managed.tsx';
import { tellNetworkBack } from './model/network-back.ts';
import { createStateClient } from './model/state-client.ts';
import { say } from './model/text.ts';
import { followTongue } from './model/tongue.ts';
import { PracticeWindow } from './practice/practice-window.tsx';
import { SettingsWindow } from './settings/settings-window.tsx';
import { playForMain } from './sound/play-for-main.ts';
import { playHere } from './sound/player.ts';
import { ToolbarWindow } from './toolbar/toolbar-window.tsx';
import { WelcomeWindow } from './welcome/welcome-window.tsx';

const api = window.tonebridge;
const name = new URLSearchParams(location.search).get('window') ?? '';
if (name === 'player' || name === 'toolbar') playForMain(api, playHere);
if (name !== 'player') openWindow();

/** Draws the window that the address names. */
function openWindow() {
  const client = createStateClient(api);
  tellNetworkBack(api, window);
  helpAtF1(api, window);

  const windows = {
    toolbar: { title: 'app.name', view: () => <ToolbarWindow api={api} client={client} /> },
    activity: { title: 'activity.windowTitle', view: () => <ActivityWindow api={api} client={client} /> },
    settings: { title: 'window.settingsTitle', view: () => <SettingsWindow api={api} client={client} /> },
    welcome: { title: 'welcome.title', view: () => <WelcomeWindow api={api} client={client} /> },
    practice: { title: 'practice.title', view: () => <PracticeWindow api={api} client={client} /> },
    help: { title: 'help.windowTitle', view: () => <HelpWindow api={api} client={client} /> },
  } as const;

  const shown = Object.hasOwn(windows, name) ? windows[name as keyof typeof windows] : windows.toolbar;

  followTongue(client, () => {
    document.title = say(shown.title);
    render(<ManagedByState client={client}>{shown.view()}</ManagedByState>, document.body);
  });
}
