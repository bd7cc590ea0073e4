import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';
import { themeNames } from './themes.ts';

describe('the options of the gallery', () => {
  it('mean everything when there are none', () => {
    expect(readOptions([])).toEqual({ choice: {}, themes: themeNames, zoom: 1 });
  });

  it('narrow it down, each given once or more', () => {
    expect(
      readOptions(
        '--window toolbar --story passing --story refused --theme dark --language zh-CN --size compact --zoom 2'.split(
          ' ',
        ),
      ),
    ).toEqual({
      choice: {
        windows: ['toolbar'],
        stories: ['passing', 'refused'],
        languages: ['zh-CN'],
        sizes: ['compact'],
      },
      themes: ['dark'],
      zoom: 2,
    });
  });

  it.each([
    [['--theme', 'pink'], 'There is no theme pink; there are light, dark'],
    [['--zoom', 'much'], 'The zoom factor is a number from 0.5 to 4.'],
    [['--colour', 'red'], "Unknown option '--colour'"],
    [['toolbar'], 'Unexpected argument'],
  ])('%j is refused with a reason', (args, reason) => {
    expect(readOptions(args)).toContain(reason);
  });
});
