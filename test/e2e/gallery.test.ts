import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations, loadAxe } from '../gallery/checks/axe.ts';
import { overlappingTexts } from '../gallery/checks/overlaps.ts';
import { faults as tabFaults, walk } from '../gallery/checks/tab-walk.ts';
import { type Gallery, openGallery } from '../gallery/open-gallery.ts';
import type { Scene } from '../gallery/scene.ts';
import { sceneName, scenes } from '../gallery/scenes.ts';
import { textsThatDoNotFit } from '../support/text-fit.ts';

/** The scenes of a window in one language and size; a failing test names every story that is wrong. */
function groups(): [string, Scene[]][] {
  const found = new Map<string, Scene[]>();
  for (const scene of scenes()) {
    const name = `${scene.window}, ${scene.size}, ${scene.language}`;
    found.set(name, [...(found.get(name) ?? []), scene]);
  }
  return [...found];
}

describe('every story', () => {
  let gallery: Gallery;

  beforeAll(async () => {
    gallery = await openGallery();
    await loadAxe(gallery.page);
  });
  afterAll(() => gallery.close());

  /** Everything by axe in the light theme, and the contrast in the others; axe does not know forced colours. */
  const accessibility = async () => {
    const found = await accessibilityViolations(gallery.page);
    for (const theme of ['dark', 'contrast', 'contrast-dark'] as const) {
      await gallery.look(theme);
      const more = await accessibilityViolations(gallery.page, ['color-contrast']);
      found.push(...more.map((line) => `${theme}: ${line}`));
    }
    await gallery.look('light');
    return found;
  };

  /** The gallery asks for reduced motion. */
  const motion = () =>
    gallery.page.evaluate(() =>
      document.getAnimations().map(({ effect }) => `moves: ${effect?.getComputedTiming().duration} ms`),
    );

  const texts = async () => [
    ...(await textsThatDoNotFit(gallery.page)),
    ...(await overlappingTexts(gallery.page)),
  ];

  /** What is wrong with the story that is shown. */
  const faultsOf = async (scene: Scene): Promise<string[]> => {
    const { language } = scene;
    // How things look and move is the same in every language; names and texts are not.
    const found =
      language === 'en'
        ? [...(await motion()), ...(await accessibility()), ...tabFaults(await walk(gallery.page))]
        : await accessibilityViolations(gallery.page, undefined, ['color-contrast']);
    found.push(...(await texts()));
    // The compact toolbar is a part of the whole one, whose words are tried at this size in every language.
    if (scene.size === 'compact' && language !== 'en') return found;
    await gallery.zoom(2);
    found.push(...(await texts()).map((line) => `at 200 %: ${line}`));
    return found;
  };

  it.each(groups())(
    'is accessible, can be read and walked through: %s',
    async (_, group) => {
      const wrong: Record<string, string[]> = {};
      await gallery.look('light');
      for (const scene of group) {
        await gallery.show(scene);
        const found = await faultsOf(scene);
        if (found.length > 0) wrong[sceneName(scene)] = found;
      }
      expect(wrong).toEqual({});
    },
    300_000,
  );
});
