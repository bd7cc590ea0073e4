import { storyBook } from '../../src/renderer/stories/stories.ts';
import type { WindowName } from '../../src/shared/ipc.ts';
import { type Language, languages } from '../../src/shared/language.ts';
import type { ToolbarSize } from '../../src/shared/settings.ts';
import type { Scene } from './scene.ts';

/** The choices of each kind; an empty list stands for all. */
export interface Choice {
  readonly windows?: readonly string[];
  readonly stories?: readonly string[];
  readonly languages?: readonly string[];
  readonly sizes?: readonly string[];
}

/** The sizes that a window has; only the toolbar has two. */
const sizes: Readonly<Record<string, readonly ToolbarSize[]>> = { toolbar: ['normal', 'compact'] };

/** Every story in every language and size, or those chosen. */
export function scenes(choice: Choice = {}): Scene[] {
  const isChosen = (list: readonly string[] | undefined, value: string) =>
    list === undefined || list.length === 0 || list.includes(value);
  return Object.entries(storyBook(0))
    .flatMap(([name, stories]) =>
      stories.flatMap((story) =>
        (Object.keys(languages) as Language[]).flatMap((language) =>
          (sizes[name] ?? ['normal']).map((size) => ({
            window: name as WindowName,
            story: story.name,
            language,
            size,
          })),
        ),
      ),
    )
    .filter(
      ({ window, story, language, size }) =>
        isChosen(choice.windows, window) &&
        isChosen(choice.stories, story) &&
        isChosen(choice.languages, language) &&
        isChosen(choice.sizes, size),
    );
}

/** What a scene is called in tests and file names. */
export function sceneName({ story, language, size }: Scene): string {
  return [story, language, ...(size === 'normal' ? [] : [size])].join('.');
}
