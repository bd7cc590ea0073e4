import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { makeMontages } from './montage.ts';
import { openGallery } from './open-gallery.ts';
import { readOptions, usage } from './options.ts';
import { takePictures } from './pictures.ts';
import { scenes } from './scenes.ts';
import { contactSheet } from './sheet.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);

async function draw(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    say(`${options}\n\n${usage}`);
    return 2;
  }
  const wanted = scenes(options.choice);
  if (wanted.length === 0) {
    say(`No story is like that.\n\n${usage}`);
    return 2;
  }
  const folder = join(root, 'out', 'gallery');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const started = Date.now();
  const gallery = await openGallery({ zoom: options.zoom });
  try {
    let failed = 0;
    const onScene = (done: number) => done % 50 === 0 && say(`${done} of ${wanted.length} scenes`);
    const onFailure = (error: unknown) => {
      failed += 1;
      say(String(error));
    };
    const pictures = await takePictures(gallery, wanted, options.themes, folder, onScene, onFailure);
    writeFileSync(join(folder, 'index.html'), contactSheet(pictures));
    await gallery.look('light');
    const sheets = await makeMontages(gallery.page, pictures, folder);
    const seconds = Math.round((Date.now() - started) / 1000);
    say(`${pictures.length} pictures and ${sheets} sheets in ${seconds} s: ${join(folder, 'index.html')}`);
    return failed === 0 ? 0 : 1;
  } finally {
    await gallery.close();
  }
}

process.exitCode = await draw(process.argv.slice(2));
