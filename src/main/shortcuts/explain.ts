import { type Notice, notice } from '../../shared/notice.ts';
import type { ShortcutAction } from '../../shared/shortcuts.ts';
import { readable } from './readable.ts';
import type { ShortcutFault } from './shortcuts.ts';

const names = {
  pass: 'shortcut.name.pass',
  connect: 'shortcut.name.connect',
  toolbar: 'shortcut.name.toolbar',
} as const satisfies Record<ShortcutAction, unknown>;

/** What a shortcut does, for a sentence. */
export function actionName(action: ShortcutAction): Notice {
  return notice(names[action]);
}

/** Says in plain words why a combination can't be had. */
export function explainFault(fault: ShortcutFault, accelerator: string, platform: NodeJS.Platform): Notice {
  const keys = readable(accelerator, platform);
  const modifiers = notice(platform === 'darwin' ? 'shortcut.modifiersMac' : 'shortcut.modifiers');
  switch (fault.kind) {
    case 'form':
      return notice('shortcut.fault.form', { modifiers });
    case 'plain':
      return notice('shortcut.fault.plain', { accelerator: keys, modifiers });
    case 'altGr':
      return notice('shortcut.fault.altGr');
    case 'reserved':
      return notice('shortcut.fault.reserved', { accelerator: keys, use: notice(fault.use) });
    case 'clash':
      return notice('shortcut.fault.clash', { accelerator: keys, action: actionName(fault.with) });
    case 'taken':
      return notice('shortcut.fault.taken', { accelerator: keys });
  }
}
