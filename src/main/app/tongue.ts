import { type Language, tongueFor } from '../../shared/language.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import { installAppMenu, type MenuPort } from '../desktop/app-menu.ts';
import type { SettingsStore } from '../storage/settings-store.ts';

/** The part of Electron that knows or shows a language. */
export interface TonguePorts {
  readonly app: { getPreferredSystemLanguages(): string[] };
  readonly Menu: MenuPort;
}

/**
 * Keeps the language of the state, which windows and tray follow, and that of the menu bar at what the settings
 * say, now and whenever they change.
 */
export function bindTongue(
  { app, Menu }: TonguePorts,
  store: Pick<AppStateStore, 'get' | 'update'>,
  settings: Pick<SettingsStore, 'get' | 'subscribe'>,
): void {
  let spoken: Language | null = null;
  const follow = (): void => {
    const tongue = tongueFor(settings.get().language, app.getPreferredSystemLanguages());
    store.update({ look: { ...store.get().look, ...tongue } });
    if (tongue.language !== spoken) installAppMenu(Menu, tongue.language);
    spoken = tongue.language;
  };
  follow();
  settings.subscribe(follow);
}
