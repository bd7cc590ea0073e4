import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKeyRepeatFilter } from './key-repeat.ts';
import { createFakeClock } from './testing/fake-clock.ts';

/** Shortcut events with these gaps between them, in milliseconds; true where a press was seen. */
async function presses(gaps: readonly number[]): Promise<boolean[]> {
  const clock = createFakeClock();
  const isPress = createKeyRepeatFilter(clock);
  const seen = [isPress()];
  for (const gap of gaps) {
    await clock.advance(gap);
    seen.push(isPress());
  }
  return seen;
}

const held = (firstMs: number, nextMs: number) => [firstMs, ...Array<number>(30).fill(nextMs)];

describe('createKeyRepeatFilter', () => {
  it.each([
    ['a quick keyboard', 250, 33],
    ['X11 by default', 660, 40],
    ['a slow keyboard', 1000, 100],
    ['the slowest setting of Windows', 1000, 400],
    ['a slow one whose timer is late', 1016, 120],
  ])('takes a key held on %s (%i ms, then every %i ms) for one press', async (_, firstMs, nextMs) => {
    const seen = await presses(held(firstMs, nextMs));
    expect(seen.filter(Boolean)).toHaveLength(1);
    expect(seen[0]).toBe(true);
  });

  it('counts a deliberate press 1.1 s after the last', async () => {
    expect(await presses([1100, 1100])).toEqual([true, true, true]);
  });

  it('counts a deliberate press soon after a held key was let go', async () => {
    const seen = await presses([...held(660, 40), 600]);
    expect(seen.at(-1)).toBe(true);
    expect(seen.filter(Boolean)).toHaveLength(2);
  });

  it('counts the second of two quick presses no more', async () => {
    expect(await presses([150])).toEqual([true, false]);
  });

  it('is not misled by a wall clock that is set back', async () => {
    const clock = createFakeClock();
    const isPress = createKeyRepeatFilter(clock);
    isPress();
    await clock.advance(5000);
    clock.setBack(5000);
    expect(isPress()).toBe(true);
  });

  it('counts one press for any rhythm of a held key up to the slowest setting', async () => {
    const rhythm = fc.tuple(fc.integer({ min: 200, max: 1000 }), fc.integer({ min: 20, max: 400 }));
    await fc.assert(
      fc.asyncProperty(rhythm, async ([firstMs, nextMs]) => {
        expect((await presses(held(firstMs, nextMs))).filter(Boolean)).toHaveLength(1);
      }),
      { numRuns: 30 },
    );
  });
});
