import type { WindowName } from '../../shared/ipc.ts';
import { activityStories } from './activity-stories.ts';
import { appStories } from './app-states.ts';
import { flowStories } from './flow-stories.ts';
import { helpStories } from './help-stories.ts';
import { settingsStories } from './settings-stories.ts';
import { shortcutStories } from './shortcut-stories.ts';
import { signInStories } from './sign-in-stories.ts';
import { signOutStories } from './sign-out-stories.ts';
import type { Story, StoryBook } from './story.ts';
import { practiceStories, welcomeStories } from './welcome-stories.ts';

/**
 * Every window in every state, for the gallery and the checks that look at all of them.
 *
 * @param now ms since the epoch that calls and countdowns are counted from.
 */
export function storyBook(now: number): StoryBook {
  return {
    toolbar: [...appStories(now), ...flowStories(now), ...signInStories, ...signOutStories],
    settings: [...settingsStories, ...shortcutStories],
    welcome: welcomeStories(now),
    practice: practiceStories(now),
    activity: activityStories,
    help: helpStories,
  };
}

/** The story with that name; throws when there is none. */
export function findStory(window: WindowName, name: string, now: number): Story {
  const found = storyBook(now)[window]?.find((story) => story.name === name);
  if (found === undefined) throw new Error(`The ${window} window has no story called ${name}.`);
  return found;
}
