import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../shared/audit-entry.ts';
import { auditEntrySchema } from '../../shared/audit-entry.ts';
import { createAppStateStore } from '../agent/app-state.ts';
import { createFakeClock } from '../agent/testing/fake-clock.ts';
import { bindAudit } from './audit-binding.ts';

function setUp() {
  const store = createAppStateStore();
  const entries: AuditEntry[] = [];
  const clock = createFakeClock();
  const binding = bindAudit({ store, clock, audit: { record: (entry) => entries.push(entry) } });
  return { store, entries, clock, binding };
}

describe('bindAudit', () => {
  it('says when, who and where', () => {
    const { store, entries, clock, binding } = setUp();
    binding.watch({ agentId: '101', origin: 'https://gw.example:8043' });
    store.update({ session: { kind: 'signingIn', step: 'signingIn' } });
    store.update({ session: { kind: 'signedIn', agentId: '101', agentState: 'unknown' } });
    expect(entries).toEqual([
      {
        time: new Date(clock.now()).toISOString(),
        agentId: '101',
        gateway: 'gw.example:8043',
        kind: 'signedIn',
      },
    ]);
  });

  it('knows nobody before the first sign-in, and the newest agent after', () => {
    const { store, entries, binding } = setUp();
    const press = (at: number) =>
      store.update({ transmit: { kind: 'blocked', notice: { key: 'block.signedOut' }, at } });
    press(1);
    binding.watch({ agentId: '101', origin: 'https://gw.example:8043' });
    binding.watch({ agentId: '102', origin: 'https://other.example:8043' });
    press(2);
    expect(entries.map(({ agentId, gateway }) => [agentId, gateway])).toEqual([
      [null, null],
      ['102', 'other.example:8043'],
    ]);
  });

  it('records what the trail accepts, and nothing for a change that matters to nobody', () => {
    const { store, entries } = setUp();
    store.update({ shortcut: { accelerator: 'F9', registered: true } });
    expect(entries).toEqual([]);
    store.update({ transmit: { kind: 'blocked', notice: { key: 'block.signedOut' }, at: 1 } });
    expect(entries.map((entry) => auditEntrySchema.safeParse(entry).success)).toEqual([true]);
  });
});
