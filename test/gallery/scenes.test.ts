import { describe, expect, it } from 'vitest';
import { storyBook } from '../../src/renderer/stories/stories.ts';
import { readScene, writeScene } from './scene.ts';
import { sceneName, scenes } from './scenes.ts';

describe('the scenes', () => {
  it('are every story in every language, of the toolbar in both sizes', () => {
    const book = storyBook(0);
    const { toolbar, ...others } = book;
    const stories = toolbar.length * 2 + Object.values(others).flat().length;
    expect(scenes()).toHaveLength(stories * 2);
    expect(new Set(scenes().map((scene) => `${scene.window} ${sceneName(scene)}`)).size).toBe(stories * 2);
  });

  it('can be narrowed down', () => {
    expect(
      scenes({ windows: ['toolbar'], stories: ['passing'], languages: ['zh-CN'], sizes: ['compact'] }),
    ).toEqual([{ window: 'toolbar', story: 'passing', language: 'zh-CN', size: 'compact' }]);
    expect(scenes({ windows: ['cellar'] })).toEqual([]);
  });

  it('travel in an address', () => {
    const [scene] = scenes({ stories: ['passing'] });
    if (scene === undefined) throw new Error('there is no such scene');
    expect(readScene(writeScene(scene, 1234))).toEqual({ scene: expect.objectContaining(scene), now: 1234 });
    expect(readScene('?window=toolbar')).toBeNull();
  });
});
