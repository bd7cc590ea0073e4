import { setTimeout as sleep } from 'node:timers/promises';
import { createSecureContext } from 'node:tls';
import { createDice } from '../support/dice.ts';
import { startSoakAgent } from './agents/soak-agent.ts';
import { createDesk, problemsOf } from './desk.ts';
import { startGatewayProcess } from './gateway-process.ts';
import { type HealthAtWork, measureHealth } from './health.ts';
import { healthProblems } from './health-check.ts';
import { agentIds } from './protocol.ts';
import type { SoakReport } from './report.ts';
import { createShift, type Shift } from './shift.ts';
import { sumCounts } from './sum.ts';

export interface SoakOptions {
  /** Of calls and faults; the rests in which things are measured come on top. */
  readonly minutes: number;
  readonly agents: number;
  readonly seed: number;
  /** Told from time to time how it goes. */
  onProgress(line: string): void;
}

/** Shorter soaks leave out what makes a client wait for half a minute. */
const LONG_MINUTES = 2;
/** Kept connections that nobody uses are closed by then. Milliseconds. */
const IDLE_MS = 25_000;

/**
 * Real agents against the simulated gateway over TLS, with calls, conferences, presses and faults all the time.
 *
 * @throws when the gateway's process dies or the agents do not come to rest.
 */
export async function runSoak(options: SoakOptions): Promise<SoakReport> {
  const { minutes, agents, seed, onProgress } = options;
  const isLong = minutes >= LONG_MINUTES;
  const before = await measureHealth();
  const gateway = await startGatewayProcess({ agents, seed, isLong });
  const secureContext = createSecureContext({ ca: gateway.caPem });
  const desks = agentIds(agents).map((agentId, index) => {
    const dice = createDice(seed + index);
    return createDesk(startSoakAgent({ agentId, gateway: gateway.url, secureContext, dice }));
  });
  const shift = createShift(gateway, desks);
  const found = (isOver: boolean) => desks.flatMap((desk) => problemsOf(desk, isOver));

  const totalMs = minutes * 60_000;
  const warmUpMs = Math.min(totalMs / 4, 60_000);
  await shift.play(warmUpMs);
  const warm = await measureAtRest(shift, isLong);
  onProgress(`warm: heap ${warm.heap} MiB, RSS ${warm.rss} MiB`);

  const parts = Math.max(1, Math.round(minutes));
  for (let part = 1; part <= parts; part++) {
    await shift.play((totalMs - warmUpMs) / parts);
    const seen = desks.reduce((sum, desk) => sum + desk.events.counts.seen, 0);
    onProgress(`part ${part} of ${parts}: ${seen} events seen, ${found(false).length} problems`);
  }
  const end = await measureAtRest(shift, isLong);

  const last = await shift.round(true);
  await Promise.all(desks.map(({ agent }) => agent.close()));
  await sleep(500);
  await shift.round(true);
  await gateway.close();
  const after = await measureHealth();

  const problems = [...found(true), ...healthProblems({ before, warm, end, after, agents })];
  const sessions = desks.map(({ agent, report }) => ({
    ...agent.sessions,
    breaks: report?.sessionBreaks ?? 0,
  }));
  return {
    minutes,
    agents,
    seed,
    reading: gateway.reading,
    requests: last.requests,
    faults: last.faults,
    events: sumCounts(desks.map(({ events }) => events.counts)),
    posts: sumCounts(desks.map(({ posts }) => posts.counts)),
    sessions: sumCounts(sessions),
    state: sumCounts(desks.map(({ state }) => state.counts)),
    before,
    warm,
    end,
    after,
    problems,
    ok: problems.length === 0,
  };
}

async function measureAtRest(shift: Shift, isLong: boolean): Promise<HealthAtWork> {
  // A short soak can't wait for idle connections to be closed.
  if (isLong) await sleep(IDLE_MS);
  const { connections } = await shift.rest();
  return { ...(await measureHealth()), connections };
}
