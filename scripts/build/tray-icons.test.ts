import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newsFile, trayFile } from '../../src/main/desktop/icons/icon-files.ts';
import { trayIcons } from '../../src/main/desktop/icons/tray-icons.ts';
import { writeTrayIcons } from './tray-icons.ts';

test('there is a file for each icon on each system, sharp on a screen of twice the density', () => {
  const root = mkdtempSync(join(tmpdir(), 'tonebridge-icons-'));
  try {
    writeTrayIcons(root);
    const folder = join(root, 'dist', 'icons');
    // The width is in the header of a PNG.
    const width = (file: string) => readFileSync(file).readUInt32BE(16);
    const sizes = (file: string) => [width(file), width(file.replace('.png', '@2x.png'))];
    for (const icon of trayIcons) {
      expect(sizes(trayFile(folder, icon, 'linux'))).toEqual([24, 48]);
      expect(sizes(trayFile(folder, icon, 'darwin'))).toEqual([16, 32]);
      expect(width(newsFile(folder, icon))).toBe(96);
      expect(readFileSync(trayFile(folder, icon, 'win32')).readUInt16LE(4)).toBe(7);
    }
    expect(readdirSync(folder)).toHaveLength(trayIcons.length * 6);
  } finally {
    rmSync(root, { recursive: true });
  }
});
