import { setTimeout as sleep } from 'node:timers/promises';
import { startFleet } from '../fleet/fleet.ts';
import type { Measurement } from '../measurement.ts';

export const simulator: Measurement<'simulator'> = {
  name: 'simulator',
  figures: [
    {
      name: 'simulator',
      title: 'Simulator, 5,000 agents polling: an event to its agent',
      unit: 'ms',
      baseline: null,
      goals: [{ of: 'ours', share: 0.99, limit: 100 }],
    },
  ],
  async run(quick, say) {
    const clients = quick ? 200 : 5000;
    const fleet = await startFleet(clients, quick ? 2000 : 60_000);
    try {
      say(`${clients} agents are signed in`);
      const { gateway } = fleet;
      // Each agent's poll must begin at its own time, as it does after a while.
      await sleep(quick ? 1000 : 20_000);
      await fleet.report();
      const rounds = quick ? 2 : 20;
      const agents = quick ? clients : 500;
      const ours: number[][] = [];
      for (let round = 0; round < rounds; round++) {
        // One event each for some of them, as calls come in: over a second, not all in one moment.
        await gateway.order({
          kind: 'injectSome',
          eventType: `Bench${round}`,
          count: agents,
          spreadMs: 1000,
        });
        await sleep(quick ? 500 : 1500);
        ours.push([...(await fleet.report()).delays]);
      }
      const missing = rounds * agents - ours.flat().length;
      const note = `${clients} agents, clients on the same cores${missing === 0 ? '' : `; ${missing} events came too late to count`}`;
      return { simulator: { ours, baseline: [], note } };
    } finally {
      await fleet.close();
    }
  },
};
