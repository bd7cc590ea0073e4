import type { NativeTheme } from 'electron';
import type { VerbResult } from '../../shared/ipc.ts';
import { notice } from '../../shared/notice.ts';
import type { ToolbarSize } from '../../shared/settings.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import type { Windows } from '../desktop/windows.ts';
import type { SettingsStore } from '../storage/settings-store.ts';

export interface LookParts {
  readonly settings: Pick<SettingsStore, 'get' | 'save' | 'subscribe'>;
  readonly store: Pick<AppStateStore, 'get' | 'update'>;
  readonly nativeTheme: Pick<NativeTheme, 'themeSource'>;
  readonly windows: Pick<Windows, 'setAlwaysOnTop' | 'setToolbarSize'>;
}

/**
 * Gives the program the look of the settings, now and after each save.
 *
 * @returns what the windows may set by themselves: the size of the toolbar.
 */
export function bindLook({ settings, store, nativeTheme, windows }: LookParts): {
  setToolbarSize(size: ToolbarSize): VerbResult;
} {
  const apply = (): void => {
    const { theme, toolbarSize, alwaysOnTop } = settings.get();
    nativeTheme.themeSource = theme;
    windows.setAlwaysOnTop(alwaysOnTop);
    const { look } = store.get();
    if (look.toolbarSize !== toolbarSize) windows.setToolbarSize(toolbarSize);
    store.update({ look: { ...look, toolbarSize } });
  };
  apply();
  settings.subscribe(apply);
  return {
    setToolbarSize(toolbarSize) {
      const isKept = settings.save({ ...settings.get(), toolbarSize });
      return isKept ? { ok: true } : { ok: false, notice: notice('settings.notWritten'), field: null };
    },
  };
}
