import type { Health, HealthAtWork } from './health.ts';

/** How much more the heap may hold at the end than after warming up, mebibytes. */
const HEAP_GROWTH = 5;
/** The pool of one agent has so many connections. */
const CONNECTIONS_PER_AGENT = 4;
/** Of one agent at rest: its poll, its person, a message that goes away, a connection that is kept. */
const TIMERS_PER_AGENT = 6;

/** What of memory, sockets and timers has grown that must not. */
export function healthProblems(health: {
  readonly before: Health;
  readonly warm: HealthAtWork;
  readonly end: HealthAtWork;
  readonly after: Health;
  readonly agents: number;
}): string[] {
  const { before, warm, end, after, agents } = health;
  const problems: string[] = [];
  const limit = (what: string, value: number, most: number) => {
    if (value > most) problems.push(`${what}: ${value}, at most ${most}`);
  };
  limit('heap growth in MiB', Math.round((end.heap - warm.heap) * 10) / 10, HEAP_GROWTH);
  limit('connections at the end', end.connections, agents * CONNECTIONS_PER_AGENT);
  limit('timers at the end', timers(end), agents * TIMERS_PER_AGENT);
  limit('sockets after all agents have left', sockets(after), sockets(before));
  limit('timers after all agents have left', timers(after), timers(before));
  return problems;
}

function sockets({ handles }: Health): number {
  return handles.TCPSocketWrap ?? 0;
}

function timers({ handles }: Health): number {
  return handles.Timeout ?? 0;
}
