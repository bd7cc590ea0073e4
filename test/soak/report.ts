import type { EventCounts } from './checks/event-check.ts';
import type { PostCounts } from './checks/post-check.ts';
import type { StateCounts } from './checks/state-check.ts';
import type { Health, HealthAtWork } from './health.ts';

/** What a soak found; `ok` only without any problem. */
export interface SoakReport {
  readonly minutes: number;
  readonly agents: number;
  readonly seed: number;
  /** How the gateway read what the protocol leaves open. */
  readonly reading: string;
  readonly requests: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly events: EventCounts;
  readonly posts: PostCounts;
  readonly sessions: {
    readonly begun: number;
    /** Ended by the gateway, and how many reasons for that the faults had given. */
    readonly ended: number;
    readonly breaks: number;
  };
  readonly state: StateCounts;
  /** Of the agents' process, all calls over: after warming up, and at the end. */
  readonly warm: HealthAtWork;
  readonly end: HealthAtWork;
  /** Before the first agent came and after the last one left. */
  readonly before: Health;
  readonly after: Health;
  readonly problems: readonly string[];
  readonly ok: boolean;
}

/** The report for people. */
export function reportText(report: SoakReport): string {
  const { events, posts, sessions, state, warm, end, before, after } = report;
  const outcomes = Object.entries(posts.byOutcome).map(([outcome, count]) => `${count} ${outcome}`);
  const faults = Object.entries(report.faults).sort(([a], [b]) => a.localeCompare(b));
  const struck = faults.reduce((sum, [, count]) => sum + count, 0);
  const lines = [
    `Soak of ${report.minutes.toFixed(1)} minutes, ${report.agents} agents, seed ${report.seed}`,
    `Gateway   ${report.requests} requests, ${struck} of them struck by a fault; read as ${report.reading}`,
    `Faults    ${faults.map(([fault, count]) => `${fault} ${count}`).join(', ')}`,
    `Events    ${events.expected} expected, ${events.seen} seen; ${events.lostByFault} destroyed by a fault, each by its own`,
    `Posts     ${posts.presses} presses (${outcomes.join(', ')}); ${posts.sent} sent, ${posts.received} received, ${posts.lostOnTheWay} lost on the way`,
    `Sessions  ${sessions.begun} begun, ${sessions.ended} ended by the gateway, for ${sessions.breaks} reasons given by faults`,
    `State     ${state.compared} comparisons: ${state.equal} equal, ${state.notKnown} said to be unknown, ${state.afterLoss} differ after a loss (longest ${(state.longestAfterLossMs / 1000).toFixed(1)} s, ${state.offeredWrongly} offered wrongly), ${state.unexplained} unexplained`,
    `Memory    heap ${warm.heap} → ${end.heap} MiB, RSS ${warm.rss} → ${end.rss} MiB`,
    `Sockets   ${warm.connections} → ${end.connections} connections`,
    `Handles   before ${text(before)}; warm ${text(warm)}; end ${text(end)}; after ${text(after)}`,
    ...report.problems.slice(0, 20).map((problem) => `PROBLEM   ${problem}`),
    report.ok ? 'All holds.' : `NOT SO: ${report.problems.length} problems.`,
  ];
  return `${lines.join('\n')}\n`;
}

function text({ handles }: Health): string {
  const parts = Object.entries(handles).map(([type, count]) => `${type} ${count}`);
  return parts.join(', ') || 'none';
}
