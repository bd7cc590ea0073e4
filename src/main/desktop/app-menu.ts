import type { Menu, MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../shared/language.ts';
import type { MessageKey } from '../../shared/messages/catalogue.ts';
import { formatIn } from '../../shared/messages/format.ts';

/** The part of Electron's Menu in use. */
export type MenuPort = Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>;

type Item = readonly [role: NonNullable<MenuItemConstructorOptions['role']>, label: MessageKey] | 'separator';

const appItems: readonly Item[] = [
  ['about', 'menu.about'],
  'separator',
  ['services', 'menu.services'],
  'separator',
  ['hide', 'menu.hide'],
  ['hideOthers', 'menu.hideOthers'],
  ['unhide', 'menu.showAll'],
  'separator',
  ['quit', 'menu.quit'],
];

const editItems: readonly Item[] = [
  ['undo', 'menu.undo'],
  ['redo', 'menu.redo'],
  'separator',
  ['cut', 'menu.cut'],
  ['copy', 'menu.copy'],
  ['paste', 'menu.paste'],
  ['selectAll', 'menu.selectAll'],
];

const windowItems: readonly Item[] = [
  ['minimize', 'menu.minimise'],
  ['close', 'menu.close'],
  'separator',
  ['front', 'menu.front'],
];

/** The menu bar of macOS. Electron's own words for its roles are English, so each entry has its text. */
function macMenu(language: Language): MenuItemConstructorOptions[] {
  const text = (key: MessageKey) => formatIn(language, { key });
  const entries = (items: readonly Item[]) =>
    items.map(
      (item): MenuItemConstructorOptions =>
        item === 'separator' ? { type: item } : { role: item[0], label: text(item[1]) },
    );
  return [
    { label: text('app.name'), submenu: entries(appItems) },
    { label: text('menu.edit'), submenu: entries(editItems) },
    { label: text('menu.window'), role: 'window', submenu: entries(windowItems) },
  ];
}

/**
 * Electron would make its own menu when it is ready, only to have it replaced. To be called before; macOS can't be
 * without one meanwhile.
 */
export function preventMenu(
  menu: Pick<MenuPort, 'setApplicationMenu'>,
  platform: NodeJS.Platform = process.platform,
): void {
  if (platform !== 'darwin') menu.setApplicationMenu(null);
}

/**
 * Replaces Electron's menu, which offers reloading and developer tools. macOS needs one for copy and paste to
 * work; the others need none.
 */
export function installAppMenu(
  menu: MenuPort,
  language: Language,
  platform: NodeJS.Platform = process.platform,
): void {
  menu.setApplicationMenu(platform === 'darwin' ? menu.buildFromTemplate(macMenu(language)) : null);
}
