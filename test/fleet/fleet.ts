import { createPoller } from '../../src/main/agent/poller.ts';
import type { Random } from '../../src/main/ports.ts';
import { createDice } from '../support/dice.ts';
import { createEventClock } from './event-clock.ts';
import { createVirtualGateway, type Outage } from './virtual-gateway.ts';

export interface FleetOptions {
  readonly clients: number;
  readonly outage: Outage;
  /** Requests by which a client finds out where it stands once the gateway is back. */
  readonly queries: number;
  /** How long to watch, milliseconds. */
  readonly until: number;
  readonly seed: number;
  /** What spreads the clients' pauses; the seed's numbers unless told otherwise. */
  readonly jitter?: Random;
}

/** What the gateway saw of its clients. Rates are requests in a second. */
export interface FleetResult {
  /** Mean before the outage. */
  readonly steady: number;
  /** The busiest second before the outage, and after it. */
  readonly steadyPeak: number;
  readonly peak: number;
  /** When the last client's first query or poll, and first poll, had succeeded; milliseconds after the return. */
  readonly backAfter: number;
  readonly polledAfter: number;
  /** The longest time without any request of a client, the outage left out; milliseconds. */
  readonly silence: number;
}

/** How long clients need to come in at the beginning: each at its own time within a poll's round. Milliseconds. */
const START_MS = 10_200;
/** From here on the steady rate is measured. */
const STEADY_FROM_MS = 20_000;

/** Lets many clients with the real poller live through an outage, on virtual time. */
export async function runFleet(options: FleetOptions): Promise<FleetResult> {
  const { outage } = options;
  const clock = createEventClock();
  const gateway = createVirtualGateway(clock, outage);
  const dice = createDice(options.seed);
  const random = options.jitter ?? (() => dice.roll());
  const perSecond = new Uint32Array(Math.ceil(options.until / 1000) + 1);
  let silence = 0;
  let backAfter = 0;
  let polledAfter = 0;

  const startClient = (): void => {
    let lastRequest = clock.monotonic();
    let isBack = false;
    let hasPolled = false;
    const count = (): void => {
      const now = clock.monotonic();
      const second = Math.floor(now / 1000);
      perSecond[second] = (perSecond[second] ?? 0) + 1;
      const away = Math.max(0, Math.min(now, outage.to) - Math.max(lastRequest, outage.from));
      silence = Math.max(silence, now - lastRequest - away);
      lastRequest = now;
    };
    const sinceReturn = () => clock.monotonic() - outage.to;
    const onSuccess = (): void => {
      if (isBack || sinceReturn() < 0) return;
      isBack = true;
      backAfter = Math.max(backAfter, sinceReturn());
    };
    const poller = createPoller({
      async poll() {
        count();
        const answer = await gateway.poll();
        if (answer.ok) onSuccess();
        if (answer.ok && !hasPolled && sinceReturn() >= 0) {
          hasPolled = true;
          polledAfter = Math.max(polledAfter, sinceReturn());
        }
        return answer;
      },
      async reconcile() {
        for (let query = 1; ; query++) {
          count();
          const answer = await gateway.query();
          if (!answer.ok || query === options.queries) {
            if (answer.ok) onSuccess();
            return answer;
          }
        }
      },
      clock,
      random,
      onEvent: () => undefined,
      onStatus: () => undefined,
      onEnd: () => undefined,
    });
    poller.start();
  };

  for (let client = 0; client < options.clients; client++)
    clock.after(dice.between(0, START_MS), startClient);
  await clock.run(options.until);

  const seconds = [...perSecond];
  const before = seconds.slice(STEADY_FROM_MS / 1000, Math.floor(outage.from / 1000));
  const after = seconds.slice(Math.ceil(outage.to / 1000), Math.floor(options.until / 1000));
  return {
    steady: before.reduce((sum, count) => sum + count, 0) / before.length,
    steadyPeak: Math.max(...before),
    peak: Math.max(...after),
    backAfter,
    polledAfter,
    silence,
  };
}
