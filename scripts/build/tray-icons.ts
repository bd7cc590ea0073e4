import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawTrayIco, icoName, trayIcons } from '../../src/main/desktop/icons/tray-icons.ts';

/**
 * Writes the tray's icon files for Windows, the only system that takes them from files, into dist/icons/.
 * @param root the folder with dist/
 */
export function writeTrayIcons(root: string): void {
  const folder = join(root, 'dist', 'icons');
  mkdirSync(folder, { recursive: true });
  for (const icon of trayIcons) writeFileSync(join(folder, icoName(icon)), drawTrayIco(icon));
}
