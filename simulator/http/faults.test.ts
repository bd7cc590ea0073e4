import { describe, expect, it } from 'vitest';
import { faultSchema } from './fault-spec.ts';
import { Faults } from './faults.ts';

const target = { method: 'POST', path: '/x/voicecall/101/hold', agentId: '101' };

describe('Faults', () => {
  it('strikes as often as asked, in the order of adding', () => {
    const faults = new Faults();
    faults.add(faultSchema.parse({ kind: 'hang', times: 2 }));
    faults.add(faultSchema.parse({ kind: 'html' }));
    expect([1, 2, 3, 4].map(() => faults.take(target)?.kind ?? null)).toEqual(['hang', 'hang', 'html', null]);
  });

  it.each([
    [{ method: 'post' }, true],
    [{ method: 'GET' }, false],
    [{ path: 'hold' }, true],
    [{ path: 'answer' }, false],
    [{ agentId: '101' }, true],
    [{ agentId: '102' }, false],
    [{ method: 'POST', path: 'voicecall', agentId: '101' }, true],
    [{ method: 'POST', path: 'voicecall', agentId: '102' }, false],
  ])('match %j strikes: %s', (match, strikes) => {
    const faults = new Faults();
    faults.add(faultSchema.parse({ kind: 'html', match }));
    expect(faults.take(target) !== null).toBe(strikes);
  });

  it('forgets all when cleared', () => {
    const faults = new Faults();
    faults.add(faultSchema.parse({ kind: 'html' }));
    faults.clear();
    expect(faults.take(target)).toBeNull();
  });
});

describe('faultSchema', () => {
  it.each([
    { kind: 'nonsense' },
    { kind: 'html', times: 0 },
    { kind: 'status', status: 99 },
    { kind: 'html', x: 1 },
  ])('rejects %j', (fault) => {
    expect(faultSchema.safeParse(fault).success).toBe(false);
  });
});
