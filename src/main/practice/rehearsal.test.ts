import { beforeEach, describe, expect, it } from 'vitest';
import type { PracticeRun } from '../../shared/practice.ts';
import { createFakeClock, type FakeClock } from '../agent/testing/fake-clock.ts';
import { createMemoryLog } from '../agent/testing/memory-log.ts';
import { pace } from './pace.ts';
import { startRehearsal } from './rehearsal.ts';

const untilPress = pace.call + pace.ring + pace.talk + pace.dial + pace.join;

describe('startRehearsal', () => {
  let clock: FakeClock;
  let log: ReturnType<typeof createMemoryLog>;
  let runs: PracticeRun[];
  let failures: number;
  const last = () => runs.at(-1) as PracticeRun;
  const start = () =>
    startRehearsal({
      clock,
      random: () => 0.5,
      log,
      ivrName: 'Practice line',
      onChange: (run) => runs.push(run),
      onFailed: () => {
        failures += 1;
      },
    });
  /** Lets the sign-in and the polls of a moment pass as well. */
  const pass = (ms: number) => clock.advance(ms + 100);

  beforeEach(() => {
    clock = createFakeClock();
    log = createMemoryLog();
    runs = [];
    failures = 0;
  });

  it('plays the call up to where the agent has to press, by the real client and call state', async () => {
    start();
    await pass(pace.call);
    expect(last()).toMatchObject({ step: 'ringing', call: { kind: 'ringing' } });
    expect(last().transmitBlock).toEqual({ key: 'block.ringing' });
    await pass(pace.ring);
    expect(last()).toMatchObject({ step: 'talking', call: { kind: 'talking' } });
    await pass(pace.talk);
    expect(last()).toMatchObject({ step: 'dialling', call: { kind: 'dialling' } });
    await pass(pace.dial + pace.join);
    expect(last()).toMatchObject({
      step: 'press',
      call: {
        kind: 'conference',
        parties: [
          { role: 'customer', name: null },
          { role: 'ivr', name: 'Practice line' },
        ],
      },
      transmitBlock: null,
    });
  });

  it('waits for the key as long as the agent likes', async () => {
    start();
    await pass(untilPress + 600_000);
    expect(last().step).toBe('press');
    expect(failures).toBe(0);
  });

  it('shows the keys at the IVR one by one, and nothing in the recording, then ends in order', async () => {
    const rehearsal = start();
    await pass(untilPress);
    rehearsal.press();
    await clock.advance(1);
    expect(last()).toMatchObject({ step: 'passing', transmit: { kind: 'passing' }, ivrGot: '' });
    await clock.advance(pace.firstKey);
    expect(last().ivrGot).toBe('4');
    await clock.advance(pace.key);
    expect(last().ivrGot).toBe('49');
    await pass(6 * pace.key + pace.hangUp);
    expect(last()).toMatchObject({ step: 'done', ivrGot: '4929173#', recordingGot: '' });
    await clock.advance(60_000);
    expect(clock.waiting()).toBe(0);
    expect(failures).toBe(0);
  });

  it('a press at the wrong moment is explained as in a real call', async () => {
    const rehearsal = start();
    await pass(pace.call + pace.ring);
    rehearsal.press();
    await clock.advance(0);
    expect(last().transmit).toMatchObject({ kind: 'blocked', notice: { key: 'block.talking' } });
  });

  it.each([
    ['signing in', 0],
    ['ringing', pace.call + 100],
    ['talking', pace.call + pace.ring + 100],
    ['dialling', pace.call + pace.ring + pace.talk + 100],
    ['in the conference', untilPress + 100],
  ])('ended while %s it leaves no timer and tells nothing more', async (_when, ms) => {
    const rehearsal = start();
    await clock.advance(ms);
    const told = runs.length;
    const ended = rehearsal.end();
    await clock.advance(1000);
    await ended;
    await clock.advance(600_000);
    expect(clock.waiting()).toBe(0);
    expect(runs).toHaveLength(told);
    expect(failures).toBe(0);
    expect(log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('logs no keys', async () => {
    const rehearsal = start();
    await pass(untilPress);
    rehearsal.press();
    await pass(20_000);
    expect(JSON.stringify(log.lines)).not.toMatch(/4929173|Practice-1/);
  });
});
