import { describe, expect, it } from 'vitest';
import { initialState } from '../../shared/state.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { tellNetworkBack } from './network-back.ts';

describe('tellNetworkBack', () => {
  it('tells main of each return of the network, until it is ended', () => {
    const main = createFakeMain(initialState);
    const source = new EventTarget();
    const stop = tellNetworkBack(main.api, source);
    source.dispatchEvent(new Event('offline'));
    expect(main.asked).toEqual([]);
    source.dispatchEvent(new Event('online'));
    expect(main.asked).toEqual([{ verb: 'networkBack' }]);
    stop();
    source.dispatchEvent(new Event('online'));
    expect(main.asked).toHaveLength(1);
  });

  it('takes a refusal in silence', async () => {
    const main = createFakeMain(initialState);
    main.answerWith(() => Promise.reject(new Error('refused')));
    const unhandled: unknown[] = [];
    const note = (reason: unknown) => unhandled.push(reason);
    process.on('unhandledRejection', note);
    const source = new EventTarget();
    tellNetworkBack(main.api, source);
    source.dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', note);
    expect(main.asked).toHaveLength(1);
    expect(unhandled).toEqual([]);
  });
});
