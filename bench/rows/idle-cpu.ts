import { setTimeout as sleep } from 'node:timers/promises';
import { startBare } from '../apps/bare.ts';
import { measureIdling } from '../apps/idling.ts';
import { openDesk } from '../apps/ours.ts';
import { startGateway } from '../gateway/process.ts';
import type { Measurement } from '../measurement.ts';

const baseline = 'bare Electron, icon in the tray';

export const idleCpu: Measurement<'idle-cpu' | 'idle-wake-ups'> = {
  name: 'idle-cpu',
  figures: [
    {
      name: 'idle-cpu',
      title: 'CPU, signed in and hidden',
      unit: '% of a core',
      baseline,
      goals: [{ of: 'difference', share: 0.5, limit: 0.2 }],
    },
    {
      name: 'idle-wake-ups',
      title: 'Wake-ups of all threads, signed in and hidden',
      unit: 'per second',
      baseline,
      goals: [],
    },
  ],
  async run(quick) {
    const gateway = await startGateway();
    const desk = await openDesk(gateway);
    const polled = gateway.request('poll', desk.agentId);
    const app = desk.start('--hidden');
    const bare = startBare({ tray: true });
    try {
      await Promise.all([polled, bare.ready]);
      // The work of the start must be over, and the sweep that follows it.
      await sleep(quick ? 6000 : 60_000);
      // Each round lasts longer than a poll hangs.
      const pids = { ours: app.pid, baseline: bare.pid };
      const { cpu, wakeUps } = await measureIdling(pids, quick ? 1 : 24, 12_500);
      return { 'idle-cpu': cpu, 'idle-wake-ups': wakeUps };
    } finally {
      await Promise.all([app.stop(), bare.stop()]);
      await desk.remove();
      await gateway.close();
    }
  },
};
