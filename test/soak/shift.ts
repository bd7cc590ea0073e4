import { setTimeout as sleep } from 'node:timers/promises';
import { compare, type Desk, isAtRest } from './desk.ts';
import type { GatewayProcess } from './gateway-process.ts';
import type { GatewayReport } from './protocol.ts';

/** The work of all desks, with the gateway watched all the while. */
export interface Shift {
  /** Lets calls and faults happen for a while, milliseconds; it ends when the last call is over. */
  play(ms: number): Promise<void>;
  /** Waits until all calls are over and every agent has seen the last of it. */
  rest(): Promise<GatewayReport>;
  /** Compares everything once. `final`: also requests that might still get an answer. */
  round(final?: boolean): Promise<GatewayReport>;
}

/** How often agents and gateway are compared, milliseconds. */
const ROUND_MS = 500;
/** Calls end, the last faults strike, polls that hang are given up: nothing takes longer. Milliseconds. */
const REST_MS = 90_000;

export function createShift(gateway: GatewayProcess, desks: readonly Desk[]): Shift {
  const setPlaying = (on: boolean): void => {
    gateway.play(on);
    for (const { agent } of desks) agent.play(on);
  };

  const round = async (final = false): Promise<GatewayReport> => {
    const report = await gateway.report(final);
    for (const desk of desks) compare(desk, report);
    return report;
  };

  const rest = async (): Promise<GatewayReport> => {
    const end = performance.now() + REST_MS;
    const resting = new Set<Desk>();
    for (;;) {
      const report = await round();
      for (const desk of desks) if (report.quiet && isAtRest(desk)) resting.add(desk);
      if (resting.size === desks.length) return report;
      if (performance.now() > end) {
        const states = desks.filter((desk) => !resting.has(desk)).map(({ agent }) => agent.state());
        throw new Error(`these agents never came to rest: ${JSON.stringify(states, null, 1)}`);
      }
      await sleep(ROUND_MS / 2);
    }
  };

  return {
    round,
    rest,
    async play(ms) {
      const end = performance.now() + ms;
      setPlaying(true);
      while (performance.now() < end) {
        await sleep(Math.min(ROUND_MS, end - performance.now()));
        await round();
      }
      setPlaying(false);
      await rest();
    },
  };
}
