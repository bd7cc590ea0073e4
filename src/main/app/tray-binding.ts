import { join } from 'node:path';
import type { Agent } from '../agent/agent.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import { createTray, type TrayParts } from '../desktop/tray.ts';
import { type TrayAction, trayModel } from '../desktop/tray-model.ts';
import type { Windows } from '../desktop/windows.ts';
import type { Updates } from '../update/updates.ts';

/** What the tray acts on. */
export interface TrayTargets {
  readonly agent: Pick<Agent, 'transmit' | 'signOut' | 'calls'>;
  readonly windows: Pick<Windows, 'open' | 'toggleToolbar' | 'isToolbarVisible'>;
  /** Absolute path of the folder with everything built. */
  readonly built: string;
  readonly updates: Pick<Updates, 'restart'>;
  quit(): void;
}

/**
 * Puts the icon into the tray and keeps it in step with the state.
 *
 * @returns a function that draws it again, for when the toolbar was shown or hidden.
 */
export function bindTray(
  parts: Omit<TrayParts, 'onAction' | 'iconFolder'>,
  store: Pick<AppStateStore, 'get' | 'subscribe'>,
  { agent, windows, built, quit, updates }: TrayTargets,
): () => void {
  const actions: Readonly<Record<TrayAction, () => void>> = {
    pass: () => void agent.transmit(),
    connect: () => void agent.calls.connect(null),
    cancelConnect: () => void agent.calls.cancel(),
    toggleToolbar: windows.toggleToolbar,
    signIn: () => windows.open('toolbar'),
    signOut: () => {
      // A refusal (still in a call) is said in the toolbar, so it has to be there.
      windows.open('toolbar');
      void agent.signOut();
    },
    activity: () => windows.open('activity'),
    settings: () => windows.open('settings'),
    practise: () => windows.open('practice'),
    help: () => windows.open('help'),
    restart: () => void updates.restart(),
    quit,
  };
  const model = () => trayModel(store.get(), windows.isToolbarVisible());
  const tray = createTray(
    { ...parts, iconFolder: join(built, 'icons'), onAction: (action) => actions[action]() },
    model(),
  );
  const draw = () => tray.update(model());
  store.subscribe(draw);
  return draw;
}
