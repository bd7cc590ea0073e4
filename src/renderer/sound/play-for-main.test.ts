// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { initialState } from '../../shared/state.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { playForMain } from './play-for-main.ts';

const sound = { id: 3, cue: 'passed', volume: 60 } as const;
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('playForMain', () => {
  it('listens, says so, plays what main asks for, and tells when it has ended', async () => {
    const main = createFakeMain(initialState);
    const played: unknown[][] = [];
    let end = () => {};
    const stop = playForMain(main.api, (...what) => {
      played.push(what);
      return new Promise((resolve) => {
        end = resolve;
      });
    });
    expect(main.asked).toEqual([{ verb: 'soundReady' }]);
    main.playSound(sound);
    await turn();
    expect(played).toEqual([['passed', 60]]);
    expect(main.asked).toHaveLength(1);
    end();
    await turn();
    expect(main.asked[1]).toEqual({ verb: 'soundPlayed', id: 3, heard: true });
    stop();
    main.playSound(sound);
    expect(played).toHaveLength(1);
  });

  it('tells that it could not, and takes a refusal of main in silence', async () => {
    const main = createFakeMain(initialState);
    main.answerWith(() => Promise.reject(new Error('refused')));
    playForMain(main.api, () => Promise.reject(new Error('no device')));
    main.playSound(sound);
    await turn();
    expect(main.asked[1]).toEqual({ verb: 'soundPlayed', id: 3, heard: false });
  });
});
