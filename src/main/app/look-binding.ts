import type { VerbResult } from '../../shared/ipc.ts';
import { notice } from '../../shared/notice.ts';
import type { Settings, ToolbarSize } from '../../shared/settings.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import type { Windows } from '../desktop/windows.ts';
import type { SettingsStore } from '../storage/settings-store.ts';
import { isIdle } from './idle.ts';

export interface LookParts {
  readonly settings: Pick<SettingsStore, 'get' | 'save' | 'subscribe'>;
  readonly store: Pick<AppStateStore, 'get' | 'update' | 'subscribe'>;
  /** Electron's, or what stands for it. */
  readonly nativeTheme: { themeSource: Settings['theme'] };
  readonly windows: Pick<Windows, 'setAlwaysOnTop' | 'setToolbarSize'>;
}

/**
 * Gives the program the look of the settings, now and after each save; where the user wants it so, the toolbar is
 * compact while there is no call.
 *
 * @returns what the windows may set by themselves: the size of the toolbar.
 */
export function bindLook({ settings, store, nativeTheme, windows }: LookParts): {
  setToolbarSize(size: ToolbarSize): VerbResult;
} {
  /** What the user chose while the toolbar was compact by itself; holds until the next call. */
  let chosen: ToolbarSize | null = null;
  const isCompactByItself = () => settings.get().whenNoCall === 'compact' && isIdle(store.get());

  const resize = (): void => {
    const toolbarSize = isCompactByItself() ? (chosen ?? 'compact') : settings.get().toolbarSize;
    const { look } = store.get();
    if (look.toolbarSize !== toolbarSize) windows.setToolbarSize(toolbarSize);
    store.update({ look: { ...look, toolbarSize } });
  };
  const apply = (): void => {
    const { theme, alwaysOnTop } = settings.get();
    nativeTheme.themeSource = theme;
    windows.setAlwaysOnTop(alwaysOnTop);
    resize();
  };
  apply();
  settings.subscribe(apply);
  store.subscribe((state, before) => {
    if (isIdle(state) === isIdle(before)) return;
    chosen = null;
    resize();
  });
  return {
    setToolbarSize(toolbarSize) {
      if (isCompactByItself()) {
        chosen = toolbarSize;
        resize();
        return { ok: true };
      }
      const isKept = settings.save({ ...settings.get(), toolbarSize });
      return isKept ? { ok: true } : { ok: false, notice: notice('settings.notWritten'), field: null };
    },
  };
}
