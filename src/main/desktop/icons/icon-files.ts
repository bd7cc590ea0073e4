import { join } from 'node:path';
import type { TrayIcon } from './tray-icons.ts';

/** Width and height of the picture in a notification, in pixels. */
export const NEWS_SIZE = 96;

/**
 * The icon's file for a tray, in the folder of icons that the build makes. Beside it lies `…@2x.png`, which Electron takes
 * by itself on a screen of twice the density; on Windows all sizes are in the one file.
 */
export function trayFile(folder: string, icon: TrayIcon, platform: NodeJS.Platform): string {
  return join(folder, trayFileName(icon, platform));
}

/** Only from an icon file Windows takes the size that is sharp on its screen (Electron's documentation of Tray). */
export function trayFileName(icon: TrayIcon, platform: NodeJS.Platform): string {
  if (platform === 'win32') return `tray-${icon}.ico`;
  return platform === 'darwin' ? `menu-bar-${icon}Template.png` : `tray-${icon}.png`;
}

/** The file of a notification's picture. */
export function newsFile(folder: string, icon: TrayIcon): string {
  return join(folder, newsFileName(icon));
}

export function newsFileName(icon: TrayIcon): string {
  return `news-${icon}.png`;
}
