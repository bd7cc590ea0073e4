import type { SoakAgent } from './agents/soak-agent.ts';
import { createEventCheck, type EventCheck } from './checks/event-check.ts';
import { createPostCheck, type PostCheck } from './checks/post-check.ts';
import { createStateCheck, type StateCheck } from './checks/state-check.ts';
import type { AgentReport, GatewayReport } from './protocol.ts';

/** One agent and everything that is checked of it. */
export interface Desk {
  readonly agent: SoakAgent;
  readonly events: EventCheck;
  readonly posts: PostCheck;
  readonly state: StateCheck;
  /** What the gateway said of this agent last. */
  report: AgentReport | null;
}

export function createDesk(agent: SoakAgent): Desk {
  const { agentId } = agent;
  return {
    agent,
    events: createEventCheck(agentId),
    posts: createPostCheck(agentId),
    state: createStateCheck(agentId),
    report: null,
  };
}

/** Compares what the gateway says with what the agent has seen, done and shown. */
export function compare(desk: Desk, { agents, posts, postsUntil }: GatewayReport): void {
  const { agent } = desk;
  const isOwn = ({ agentId }: { readonly agentId: string }) => agentId === agent.agentId;
  const report = agents.find(isOwn);
  if (!report) throw new Error(`the gateway says nothing of agent ${agent.agentId}`);
  desk.report = report;
  desk.events.add(report.taken, agent.seen.splice(0));
  desk.posts.add(agent.presses.splice(0), posts.filter(isOwn), postsUntil);
  desk.state.compare(report, agent.shown, Date.now());
}

/** Whether the agent is signed in, has seen everything, and shows no call. */
export function isAtRest({ agent, report }: Desk): boolean {
  const { session, connection, call } = agent.state();
  const isCalm = session.kind === 'signedIn' && connection.kind === 'online';
  return isCalm && report?.caughtUp === true && ['none', 'ended'].includes(call.kind);
}

/** @param isOver nothing may be missing any more. */
export function problemsOf({ agent, events, posts, state, report }: Desk, isOver: boolean): string[] {
  const found = [...events.problems(isOver), ...posts.problems(isOver), ...state.problems()];
  if (!isOver) return found;
  const breaks = report?.sessionBreaks ?? 0;
  if (events.counts.lostByFault > agent.carried.failedPolls) {
    found.push(`agent ${agent.agentId}: more events were lost than polls failed`);
  }
  if (agent.sessions.ended > breaks) {
    found.push(`agent ${agent.agentId}: ${agent.sessions.ended} sessions ended for ${breaks} reasons`);
  }
  return found;
}
