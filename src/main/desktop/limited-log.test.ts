import { describe, expect, it } from 'vitest';
import { createLimitedLog } from './limited-log.ts';
import { manualClock } from './testing/manual-clock.ts';
import { recordingLog } from './testing/recording-log.ts';

describe('createLimitedLog', () => {
  it('writes the same words ten times a minute, then how many more there were', () => {
    const { clock, pass } = manualClock();
    const { log, lines } = recordingLog();
    const limited = createLimitedLog(log, clock);
    for (let i = 0; i < 5000; i += 1) limited.warn('denied', { i });
    limited.warn('something else');
    expect(lines).toHaveLength(11);
    expect(lines[9]).toBe('denied {"i":9}');
    expect(lines[10]).toBe('something else');
    pass(60_000);
    expect(lines.slice(11)).toEqual(['denied, more than is written here {"times":4990}']);
    limited.warn('denied', { i: 'again' });
    expect(lines.at(-1)).toBe('denied {"i":"again"}');
  });

  it('says nothing more where nothing was left out', () => {
    const { clock, pass } = manualClock();
    const { log, lines } = recordingLog();
    createLimitedLog(log, clock).error('once');
    pass(60_000);
    expect(lines).toEqual(['once']);
  });
});
