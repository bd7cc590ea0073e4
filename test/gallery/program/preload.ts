import { contextBridge } from 'electron';
import { createFakeMain } from '../../../src/renderer/stories/fake-api.ts';
import { findStory } from '../../../src/renderer/stories/stories.ts';
import type { Story } from '../../../src/renderer/stories/story.ts';
import { initialState } from '../../../src/shared/state.ts';
import { readScene } from '../scene.ts';
import { hands } from './hands.ts';

/** Puts a story behind the window in place of the main process, plays it, and marks the page when it stands. */
const told = readScene(location.search);
if (told !== null) {
  const { window, story: name, language, size } = told.scene;
  const story = findStory(window, name, told.now);
  const look = { toolbarSize: size, language, locale: language };
  const fake = createFakeMain({ ...(story.state ?? initialState), look }, story.settings);
  contextBridge.exposeInMainWorld('tonebridge', { ...fake.api, ...story.api });
  addEventListener('DOMContentLoaded', () => {
    play(story).then(
      () => mark('ready'),
      (error: unknown) => mark(String(error)),
    );
  });
}

async function play(story: Story): Promise<void> {
  await hands.see('main > *');
  await story.play?.(hands);
  await document.fonts.ready;
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}

function mark(how: string): void {
  document.documentElement.dataset.story = how;
}
