import type { Settings } from './settings.ts';

/** What a global shortcut can do. A further one needs a line here and one in each table the compiler then names. */
export const shortcutActions = ['pass', 'connect', 'toolbar'] as const;

export type ShortcutAction = (typeof shortcutActions)[number];

/** Action → key combination as an Electron accelerator; empty for none. */
export type Accelerators = Readonly<Record<ShortcutAction, string>>;

/** Under which name settings and state keep the shortcut of an action. */
export const shortcutNames = {
  pass: 'shortcut',
  connect: 'connectShortcut',
  toolbar: 'toolbarShortcut',
} as const satisfies Record<ShortcutAction, keyof Settings>;

type WithShortcuts = Pick<Settings, (typeof shortcutNames)[ShortcutAction]>;

/** The shortcuts of some settings. */
export function acceleratorsOf(settings: WithShortcuts): Accelerators {
  return {
    pass: settings[shortcutNames.pass],
    connect: settings[shortcutNames.connect],
    toolbar: settings[shortcutNames.toolbar],
  };
}
