import type { AppState } from '../../../src/shared/state.ts';
import type { ShownHistory } from '../agents/shown-history.ts';
import type { AgentReport } from '../protocol.ts';

export interface StateCounts {
  /** Moments at which the agent had seen everything, so that shown and true must be the same. */
  compared: number;
  equal: number;
  /** Of the rest: the toolbar itself said that it doesn't know, or isn't connected. */
  notKnown: number;
  /** Of the rest: an event had been lost to a fault, or the session was new, since both agreed last. */
  afterLoss: number;
  /** Of these: passing numbers was offered without a conference. */
  offeredWrongly: number;
  /** The longest time for which shown and true differed so, milliseconds. */
  longestAfterLossMs: number;
  /** Differences without any excuse. */
  unexplained: number;
}

/** Whether what an agent is shown is what the gateway has. */
export interface StateCheck {
  compare(report: AgentReport, shown: ShownHistory, at: number): void;
  problems(): string[];
  readonly counts: StateCounts;
}

export function createStateCheck(agentId: string): StateCheck {
  const wrong: string[] = [];
  const counts: StateCounts = {
    compared: 0,
    equal: 0,
    notKnown: 0,
    afterLoss: 0,
    offeredWrongly: 0,
    longestAfterLossMs: 0,
    unexplained: 0,
  };
  let agreedOn = -1;
  let differsSince: number | null = null;

  return {
    counts,
    problems: () => wrong,
    compare(report, history, at) {
      const state = history.after(report.delivered);
      if (!report.caughtUp || state?.session.kind !== 'signedIn') return;
      counts.compared += 1;
      const offered = state.transmitBlock === null;
      const isEqual = callOf(state) === report.call && offered === (report.call === 'conference');
      if (isEqual) {
        counts.equal += 1;
        agreedOn = report.disturbances;
        differsSince = null;
      } else if (state.connection.kind !== 'online' || state.callUnsure) {
        counts.notKnown += 1;
      } else if (agreedOn !== report.disturbances) {
        differsSince ??= at;
        counts.afterLoss += 1;
        counts.offeredWrongly += offered ? 1 : 0;
        counts.longestAfterLossMs = Math.max(counts.longestAfterLossMs, at - differsSince);
      } else {
        counts.unexplained += 1;
        wrong.push(`agent ${agentId}: shown ${callOf(state)}, offered ${offered}; true is ${report.call}`);
      }
    },
  };
}

/** The call shown, in the gateway's words. */
function callOf({ call }: AppState): AgentReport['call'] {
  switch (call.kind) {
    case 'ended':
      return 'none';
    case 'oneLeft':
      return 'talking';
    default:
      return call.kind;
  }
}
