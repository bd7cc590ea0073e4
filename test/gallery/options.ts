import { parseArgs } from 'node:util';
import type { Choice } from './scenes.ts';
import { type Theme, themeNames } from './themes.ts';

/** What `npm run gallery -- …` was asked for. */
export interface Options {
  readonly choice: Choice;
  readonly themes: readonly Theme[];
  /** How much larger than normal the windows' contents are. */
  readonly zoom: number;
}

export const usage = `npm run gallery [-- options]     pictures of every window in every state, in out/gallery/

  --window NAME     only this window      --language TAG   only this language
  --story NAME      only this story       --size NAME      only the normal or the compact toolbar
  --theme NAME      only this theme (${themeNames.join(', ')})
  --zoom FACTOR     contents larger by this factor, e.g. 2, in windows of the same size
Each can be given more than once.`;

/**
 * Reads the arguments.
 *
 * @returns what is wrong with them, as a string, else the options.
 */
export function readOptions(args: readonly string[]): Options | string {
  const many = { type: 'string', multiple: true } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        window: many,
        story: many,
        language: many,
        size: many,
        theme: many,
        zoom: { type: 'string', default: '1' },
      },
    });
    const unknown = values.theme?.find(
      (theme) => !Object.hasOwn(Object.fromEntries(themeNames.map((name) => [name, true])), theme),
    );
    if (unknown !== undefined) return `There is no theme ${unknown}; there are ${themeNames.join(', ')}.`;
    const zoom = Number(values.zoom);
    if (!(zoom >= 0.5 && zoom <= 4)) return 'The zoom factor is a number from 0.5 to 4.';
    const themes = themeNames.filter((theme) => values.theme?.includes(theme) ?? true);
    const { window: windows, story: stories, language: languages, size: sizes } = values;
    return {
      choice: {
        ...(windows && { windows }),
        ...(stories && { stories }),
        ...(languages && { languages }),
        ...(sizes && { sizes }),
      },
      themes,
      zoom,
    };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
