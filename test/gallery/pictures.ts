import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gallery } from './open-gallery.ts';
import type { Scene } from './scene.ts';
import { sceneName } from './scenes.ts';
import type { Theme } from './themes.ts';

/** A picture that was taken. */
export interface Picture extends Scene {
  readonly theme: Theme;
  /** Its file below the folder of the gallery, with forward slashes. */
  readonly file: string;
}

/**
 * Takes the pictures: each scene is shown once and then looked at in every theme.
 *
 * @param folder absolute path; the pictures come into a folder for each window.
 * @param onScene told how many scenes are done.
 * @param onFailure told of a story that can't be played; it has no pictures then.
 */
export async function takePictures(
  gallery: Gallery,
  scenes: readonly Scene[],
  themes: readonly Theme[],
  folder: string,
  onScene: (done: number) => void,
  onFailure: (error: unknown) => void,
): Promise<Picture[]> {
  const pictures: Picture[] = [];
  for (const [index, scene] of scenes.entries()) {
    mkdirSync(join(folder, scene.window), { recursive: true });
    try {
      // A page that is loaded in forced colours keeps their ground in the themes after it.
      await gallery.look('light');
      await gallery.show(scene);
    } catch (error) {
      onFailure(error);
      continue;
    }
    for (const theme of themes) {
      await gallery.look(theme);
      const file = `${scene.window}/${sceneName(scene)}.${theme}.png`;
      writeFileSync(join(folder, file), await gallery.picture());
      pictures.push({ ...scene, theme, file });
    }
    onScene(index + 1);
  }
  return pictures;
}
