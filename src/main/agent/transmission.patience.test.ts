import { describe, expect, it } from 'vitest';
import { notice } from '../../shared/notice.ts';
import { failed } from '../gateway/failure.ts';
import { passed, reset, setUpTransmission as setUp } from './testing/transmission-harness.ts';

describe('a request that certainly never left', () => {
  it('is repeated by itself, and shown as one', async () => {
    const { transmission, requests, kinds, clock, answerNext } = setUp();
    const outcome = transmission.press();
    await answerNext(failed(reset(false)));
    void transmission.press();
    await clock.advance(100);
    await answerNext(passed);
    expect((await outcome).kind).toBe('passing');
    expect(requests).toHaveLength(2);
    expect(kinds()).toEqual(['sending', 'passing']);
  });

  it('is given up after 3 s in all', async () => {
    const { transmission, sendWithin, clock, always } = setUp();
    always(failed(reset(false)));
    const began = clock.monotonic();
    const outcome = transmission.press();
    await clock.advance(3000);
    expect(await outcome).toMatchObject({ kind: 'notSent', notice: { key: 'transmit.notSent' } });
    expect(sendWithin[0]).toBe(3000);
    expect(sendWithin.length).toBeGreaterThan(3);
    await clock.advance(600_000);
    expect(sendWithin.length).toBeLessThan(8);
    expect(clock.monotonic() - began).toBe(603_000);
  });

  it.each<[string, (calls: ReturnType<typeof setUp>['calls']) => void]>([
    [
      'has ended',
      (calls) => {
        calls.conference = null;
        calls.block = notice('block.oneLeft');
      },
    ],
    [
      'is another one',
      (calls) => {
        calls.conference = 'Y';
      },
    ],
    [
      'is on hold',
      (calls) => {
        calls.block = notice('block.held');
      },
    ],
  ])('is not repeated when the conference %s', async (_, change) => {
    const { transmission, requests, calls, clock, answerNext } = setUp();
    const outcome = transmission.press();
    await answerNext(failed(reset(false)));
    change(calls);
    await clock.advance(5000);
    expect((await outcome).kind).toBe('notSent');
    expect(requests).toHaveLength(1);
  });

  it.each(['block.reconnecting', 'block.reconciling'] as const)(
    'is repeated although the connection is away (%s): it waits for just that',
    async (key) => {
      const { transmission, requests, calls, clock, answerNext } = setUp();
      const outcome = transmission.press();
      await answerNext(failed(reset(false)));
      calls.block = notice(key);
      transmission.callsChanged();
      await clock.advance(100);
      await answerNext(passed);
      expect((await outcome).kind).toBe('passing');
      expect(requests).toHaveLength(2);
    },
  );
});
