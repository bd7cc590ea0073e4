import { describe, expect, it } from 'vitest';
import { createAppStateStore } from '../agent/app-state.ts';
import { keepPresent } from './presence.ts';

describe('keepPresent', () => {
  it('shows the toolbar once for each thing the agent is needed for', () => {
    const store = createAppStateStore();
    let shown = 0;
    const stop = keepPresent(store, () => {
      shown += 1;
    });
    const conference = { kind: 'conference', parties: [], since: 1 } as const;
    store.update({ session: { kind: 'signedIn', agentId: '101', agentState: 'ready' } });
    store.update({ call: { kind: 'ringing', party: { role: 'unknown', name: null, masked: '' }, since: 1 } });
    expect(shown).toBe(0);
    store.update({ call: conference });
    store.update({ call: { ...conference, since: 2 } });
    expect(shown).toBe(1);
    store.update({ call: { kind: 'none' } });
    store.update({ session: { kind: 'confirmForce', agentId: '101' } });
    expect(shown).toBe(2);
    store.update({ session: { kind: 'signedOut', notice: null, passwordKept: false } });
    store.update({
      session: { kind: 'signedOut', notice: { key: 'session.expired' }, passwordKept: false },
    });
    expect(shown).toBe(3);
    stop();
    store.update({ session: { kind: 'confirmForce', agentId: '101' } });
    store.update({ call: conference });
    expect(shown).toBe(3);
  });

  it('shows it at each press that came to nothing, and at none that did its work', () => {
    const store = createAppStateStore();
    let shown = 0;
    keepPresent(store, () => {
      shown += 1;
    });
    const blocked = { kind: 'blocked', notice: { key: 'block.noCall' } } as const;
    store.update({ transmit: { ...blocked, at: 1 } });
    store.update({ transmit: { ...blocked, at: 2 } });
    expect(shown).toBe(2);
    store.update({ call: { kind: 'conference', parties: [], since: 1 } });
    expect(shown).toBe(3);
    store.update({ transmit: { kind: 'sending', since: 3 } });
    store.update({ transmit: { kind: 'passing', since: 4 } });
    store.update({ transmit: { kind: 'idle' } });
    expect(shown).toBe(3);
    store.update({ transmit: { kind: 'unknown', notice: { key: 'failure.reset' }, at: 5 } });
    expect(shown).toBe(4);
  });
});
