import { describe, expect, it } from 'vitest';
import { type AppState, initialState } from '../../../src/shared/state.ts';
import { createShownHistory } from '../agents/shown-history.ts';
import type { AgentReport } from '../protocol.ts';
import { createStateCheck } from './state-check.ts';

const online: AppState = {
  ...initialState,
  session: { kind: 'signedIn', agentId: '101', agentState: 'ready' },
  connection: { kind: 'online' },
  transmitBlock: { key: 'block.noCall' },
};
const inConference: AppState = {
  ...online,
  call: { kind: 'conference', parties: [], since: 0 },
  transmitBlock: null,
};

const report = (call: AgentReport['call'], changes: Partial<AgentReport> = {}): AgentReport => {
  const none = { taken: [], disturbances: 0, sessionBreaks: 0 };
  return { agentId: '101', delivered: 3, caughtUp: true, call, ...none, ...changes };
};

function shown(...states: readonly AppState[]) {
  const history = createShownHistory();
  for (const [index, state] of states.entries()) history.add(3 + index, state);
  return history;
}

describe('the check of what is shown', () => {
  it('is content when shown and true are the same at the same event', () => {
    const check = createStateCheck('101');
    // More has been seen since the gateway looked.
    check.compare(report('conference'), shown(inConference, online), 0);
    check.compare(report('none'), shown(online), 0);
    expect(check.problems()).toEqual([]);
    expect(check.counts).toMatchObject({ compared: 2, equal: 2 });
  });

  it('finds an offer without a conference, and a conference without an offer', () => {
    const check = createStateCheck('101');
    check.compare(report('none'), shown(online), 0);
    check.compare(report('none'), shown(inConference), 0);
    check.compare(
      report('conference'),
      shown({ ...inConference, transmitBlock: { key: 'block.noCall' } }),
      0,
    );
    expect(check.counts.unexplained).toBe(2);
    expect(check.problems()).toHaveLength(2);
  });

  it('excuses what follows a loss, and measures for how long', () => {
    const check = createStateCheck('101');
    check.compare(report('none'), shown(online), 0);
    check.compare(report('none', { disturbances: 1 }), shown(inConference), 1000);
    check.compare(report('none', { disturbances: 1 }), shown(inConference), 3500);
    expect(check.counts).toMatchObject({ afterLoss: 2, offeredWrongly: 2, longestAfterLossMs: 2500 });
    check.compare(report('none', { disturbances: 1 }), shown(online), 4000);
    check.compare(report('talking', { disturbances: 1 }), shown(online), 5000);
    expect(check.counts.unexplained).toBe(1);
  });

  it('leaves out what the toolbar says it does not know, and moments at which more is under way', () => {
    const check = createStateCheck('101');
    check.compare(report('talking'), shown({ ...online, callUnsure: true }), 0);
    check.compare(report('talking'), shown({ ...online, connection: { kind: 'reconciling' } }), 0);
    check.compare(report('talking', { caughtUp: false }), shown(online), 0);
    expect(check.counts).toMatchObject({ compared: 2, notKnown: 2, unexplained: 0 });
  });
});
