import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { run } from '../../scripts/lib/process.mjs';
import type { PinnedPackage } from './archive.ts';

/**
 * Nativefier makes tray programs of web pages. Its package carries the program that it puts around a page, whole and
 * without dependencies, so that it runs on the Electron of this bench.
 */
export const nativefier: PinnedPackage & { readonly title: string } = {
  title: 'Nativefier 52.0.0',
  name: 'nativefier',
  version: '52.0.0',
  integrity:
    'sha512-4uCYx9f8+YLoYqpGouDeSmNxJQ5Xu1XdgPevNiJLDr20ZKQzIXOwdO7lAxzSi3kuc5tna/WdlKut4Dx06keR/g==',
};

/** A white square, as the bare program shows. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" width="22" height="22"><rect width="22" height="22" fill="#fff"/></svg>';

/**
 * Does what `nativefier --tray start-in-tray PAGE` does, but fetches no Electron.
 *
 * @param archive of its package.
 * @param page file that it shall show.
 * @param folder an empty one, in which the program is put.
 */
export async function makeNativefierApp(archive: string, page: string, folder: string): Promise<void> {
  const args = ['-xzf', archive, '-C', folder, '--strip-components=2', 'package/app'];
  const { code, output } = await run('tar', args, { capture: true });
  if (code !== 0) throw new Error(`${nativefier.title} can't be unpacked: ${output.trim()}`);
  writeFileSync(join(folder, 'nativefier.json'), JSON.stringify(settingsFor(page, Date.now())));
  writeFileSync(join(folder, 'icon.png'), new Resvg(icon).render().asPng());
}

/** @param buildDate milliseconds; it asks for a new one when that is long ago. */
function settingsFor(page: string, buildDate: number) {
  return {
    name: 'Page',
    targetUrl: pathToFileURL(page).href,
    tray: 'start-in-tray',
    width: 800,
    height: 600,
    buildDate,
    nativefierVersion: nativefier.version,
  };
}
