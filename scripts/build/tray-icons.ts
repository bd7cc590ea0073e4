import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NEWS_SIZE, newsFileName, trayFileName } from '../../src/main/desktop/icons/icon-files.ts';
import {
  drawTrayIco,
  drawTrayIcon,
  type TrayIcon,
  trayIcons,
} from '../../src/main/desktop/icons/tray-icons.ts';

/** Linux panels are taller than the menu bar of macOS. */
const LINUX_SIZE = 24;
const MAC_SIZE = 16;

/**
 * Draws the icons of tray and notifications into dist/icons/, for all systems: drawing them would cost each start of the
 * program a part of its time.
 *
 * @param root the folder with dist/
 */
export function writeTrayIcons(root: string): void {
  const folder = join(root, 'dist', 'icons');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of trayIcons.flatMap(filesOf)) writeFileSync(join(folder, name), content);
}

function filesOf(icon: TrayIcon): [name: string, content: Buffer][] {
  const linux = trayFileName(icon, 'linux');
  const mac = trayFileName(icon, 'darwin');
  return [
    [trayFileName(icon, 'win32'), drawTrayIco(icon)],
    [linux, drawTrayIcon(icon, LINUX_SIZE, false)],
    [doubled(linux), drawTrayIcon(icon, LINUX_SIZE * 2, false)],
    [mac, drawTrayIcon(icon, MAC_SIZE, true)],
    [doubled(mac), drawTrayIcon(icon, MAC_SIZE * 2, true)],
    [newsFileName(icon), drawTrayIcon(icon, NEWS_SIZE, false)],
  ];
}

/** The name under which Electron looks for the picture of a screen of twice the density. */
function doubled(name: string): string {
  return name.replace(/\.png$/, '@2x.png');
}
