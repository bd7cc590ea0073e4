import { tongueFor } from '../../shared/language.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import type { SettingsStore } from '../storage/settings-store.ts';

/**
 * Keeps the language of the state at what the settings say, now and whenever they change.
 *
 * @param preferred the operating system's languages, as BCP 47 tags, the most wanted first.
 */
export function bindTongue(
  store: Pick<AppStateStore, 'get' | 'update'>,
  settings: Pick<SettingsStore, 'get' | 'subscribe'>,
  preferred: () => readonly string[],
): void {
  const follow = (): void => {
    store.update({ look: { ...store.get().look, ...tongueFor(settings.get().language, preferred()) } });
  };
  follow();
  settings.subscribe(follow);
}
