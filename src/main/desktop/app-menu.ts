import type { Menu, MenuItemConstructorOptions } from 'electron';

const macMenu: MenuItemConstructorOptions[] = [
  { role: 'appMenu' },
  { role: 'editMenu' },
  { role: 'windowMenu' },
];

/**
 * Replaces Electron's menu, which offers reloading and developer tools. macOS needs one for copy and paste to
 * work; the others need none.
 */
export function installAppMenu(
  menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>,
  platform: NodeJS.Platform = process.platform,
): void {
  menu.setApplicationMenu(platform === 'darwin' ? menu.buildFromTemplate(macMenu) : null);
}
