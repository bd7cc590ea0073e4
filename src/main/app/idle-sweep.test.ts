import { describe, expect, it } from 'vitest';
import { createAppStateStore } from '../agent/app-state.ts';
import { manualClock } from '../desktop/testing/manual-clock.ts';
import { sweepWhenIdle } from './idle-sweep.ts';

const party = { role: 'unknown', name: null, masked: '' } as const;
const ringing = { call: { kind: 'ringing', party, since: 1 } } as const;
const noCall = { call: { kind: 'none' } } as const;
const signedIn = {
  session: { kind: 'signedIn', agentId: '101', agentState: 'ready' },
  connection: { kind: 'online' },
} as const;

function setUp() {
  const store = createAppStateStore();
  const { clock, pass } = manualClock();
  const swept: number[] = [];
  sweepWhenIdle({ store, clock, sweep: () => swept.push(clock.monotonic()) });
  return { store, pass, swept };
}

describe('sweepWhenIdle', () => {
  it('sweeps once a moment after the sign-in, and never again where nothing changes', () => {
    const { store, pass, swept } = setUp();
    pass(60_000);
    store.update(signedIn);
    pass(2999);
    expect(swept).toEqual([]);
    pass(1);
    pass(24 * 3600_000);
    expect(swept).toEqual([63_000]);
  });

  it('never sweeps in a call, in doubt about one, without connection or in a practice call', () => {
    const { store, pass, swept } = setUp();
    store.update(signedIn);
    store.update(ringing);
    pass(60_000);
    store.update({ ...noCall, callUnsure: true });
    pass(60_000);
    store.update({ callUnsure: false, connection: { kind: 'reconciling' } });
    pass(60_000);
    store.update({ connection: { kind: 'online' }, practice: { kind: 'ready' } as never });
    pass(60_000);
    expect(swept).toEqual([]);
    store.update({ practice: { kind: 'off', notice: null } });
    pass(3000);
    expect(swept).toHaveLength(1);
  });

  it('lets ten minutes pass between two sweeps, and then waits for the end of a call', () => {
    const { store, pass, swept } = setUp();
    store.update(signedIn);
    pass(3000);
    for (let call = 0; call < 3; call++) {
      store.update(ringing);
      pass(1000);
      store.update(noCall);
      pass(4000);
    }
    expect(swept).toEqual([3000]);
    pass(600_000);
    expect(swept).toHaveLength(2);
    store.update(ringing);
    pass(700_000);
    store.update(noCall);
    pass(3000);
    expect(swept).toHaveLength(3);
  });
});
