import { beforeEach, describe, expect, it } from 'vitest';
import { notice } from '../../shared/notice.ts';
import { createKeepWarm } from './keep-warm.ts';
import { createFakeClock } from './testing/fake-clock.ts';

const standing = { transmitBlock: null, transmit: { kind: 'idle' } } as const;
const noCall = { transmitBlock: notice('block.noCall'), transmit: { kind: 'idle' } } as const;
const passing = { transmitBlock: null, transmit: { kind: 'passing', since: 1 } } as const;

describe('keeping a connection ready', () => {
  let clock: ReturnType<typeof createFakeClock>;
  let asked: number;
  let tell: ReturnType<typeof createKeepWarm>;
  let answer: Promise<unknown>;
  beforeEach(() => {
    clock = createFakeClock();
    asked = 0;
    answer = Promise.resolve();
    tell = createKeepWarm(clock, () => {
      asked += 1;
      return answer;
    });
  });

  it('asks soon after numbers can be passed, and every 15 s until they are', async () => {
    tell(standing);
    await clock.advance(200);
    tell(standing);
    expect(asked).toBe(1);
    await clock.advance(14_900);
    expect(asked).toBe(1);
    await clock.advance(15_200);
    expect(asked).toBe(3);
    tell(passing);
    await clock.advance(60_000);
    expect(asked).toBe(3);
  });

  it('has nothing to do without such a call', async () => {
    tell(noCall);
    await clock.advance(60_000);
    tell(standing);
    tell(noCall);
    await clock.advance(60_000);
    expect(asked).toBe(0);
    tell(standing);
    await clock.advance(200);
    expect(asked).toBe(1);
  });

  it('does not go on when the answer comes after the call', async () => {
    let end = (): void => {};
    answer = new Promise<void>((resolve) => {
      end = resolve;
    });
    tell(standing);
    await clock.advance(200);
    tell(noCall);
    end();
    await clock.advance(60_000);
    expect(asked).toBe(1);
  });
});
