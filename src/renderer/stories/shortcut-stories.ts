import type { ShortcutQuestion, ShortcutVerdict } from '../../shared/ipc.ts';
import { notice } from '../../shared/notice.ts';
import { type AppState, initialState } from '../../shared/state.ts';
import { usualSettings } from './settings-values.ts';
import type { Story } from './story.ts';

const accelerator = usualSettings.shortcut;
const settings = { ...usualSettings, toolbarShortcut: 'CommandOrControl+Alt+T' };
const field = '#field-shortcut';

const state = (slices: Partial<AppState>): AppState => ({
  ...initialState,
  shortcut: { accelerator, registered: true },
  toolbarShortcut: { accelerator: settings.toolbarShortcut, registered: true },
  ...slices,
});
/** Main's verdict about the keys that pass the numbers; nothing is wrong with the others. */
const judged = (verdict: Partial<ShortcutVerdict>) => ({
  checkShortcut: async ({ action }: ShortcutQuestion) => ({
    fault: null,
    caution: null,
    ...(action === 'pass' && verdict),
  }),
});

/** What the shortcuts of the settings window can look like. */
export const shortcutStories: readonly Story[] = [
  {
    name: 'shortcut-recording',
    state: state({ shortcutUse: { kind: 'paused' } }),
    settings,
    play: async (hands) => {
      await hands.press(field);
      await hands.see(`${field}.recording`);
    },
  },
  {
    name: 'shortcut-arrived',
    state: state({ shortcutUse: { kind: 'tried', action: 'pass', accelerator, arrived: true } }),
    settings,
    play: (hands) => hands.see('.shortcut .banner'),
  },
  {
    name: 'shortcut-nothing',
    state: state({ shortcutUse: { kind: 'tried', action: 'pass', accelerator, arrived: false } }),
    settings,
    play: (hands) => hands.see('.shortcut .banner'),
  },
  {
    name: 'shortcut-taken',
    state: state({ shortcut: { accelerator, registered: false } }),
    settings,
    api: judged({ fault: notice('shortcut.fault.taken', { accelerator: 'Ctrl+Shift+F9' }) }),
    play: (hands) => hands.see(`${field}-error`),
  },
  {
    name: 'shortcut-caution',
    state: state({}),
    settings,
    api: judged({ caution: notice('shortcut.caution.altGr') }),
    play: (hands) => hands.see(`${field}-hint`),
  },
  {
    name: 'shortcut-wayland',
    state: state({
      shortcutReach: { kind: 'wayland', command: '"/home/agent/My programs/Tonebridge-0.1.0.AppImage"' },
    }),
    settings,
  },
];
