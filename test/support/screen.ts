import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';

/** Pixels of the test desktop, from its upper left corner. */
interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const pictures = join(import.meta.dirname, '..', '..', 'out', 'e2e');

/**
 * Saves a picture of the desktop as a person sees it, with panel, menus and notifications, in out/e2e/.
 *
 * @param name of the file, without its ending.
 * @param area all of the desktop when left out.
 */
export async function pictureOfScreen(
  electron: ElectronApplication,
  name: string,
  area?: Area,
): Promise<void> {
  const png = await electron.evaluate(async ({ desktopCapturer, screen }, part) => {
    const [source] = await desktopCapturer.getSources({
      types: ['screen'],
      thumbnailSize: screen.getPrimaryDisplay().size,
    });
    const picture = source?.thumbnail;
    return (part ? picture?.crop(part) : picture)?.toPNG().toString('base64');
  }, area);
  mkdirSync(pictures, { recursive: true });
  writeFileSync(join(pictures, `${name}.png`), Buffer.from(png ?? '', 'base64'));
}
