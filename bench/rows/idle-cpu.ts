import { setTimeout as sleep } from 'node:timers/promises';
import { startBare } from '../apps/bare.ts';
import { workOf } from '../apps/family.ts';
import { openDesk } from '../apps/ours.ts';
import { startGateway } from '../gateway/process.ts';
import type { Measurement } from '../measurement.ts';
import { now } from '../now.ts';

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
      // The work of the start must be over.
      await sleep(quick ? 3000 : 60_000);
      const cpu = { ours: [] as number[][], baseline: [] as number[][] };
      const wakes = { ours: [] as number[][], baseline: [] as number[][] };
      const take = () => ({ own: workOf(app.pid), base: workOf(bare.pid), at: now() });
      // Each round lasts longer than a poll hangs.
      const rounds = quick ? 1 : 24;
      let before = take();
      for (let round = 0; round < rounds; round++) {
        await sleep(12_500);
        const after = take();
        const ms = after.at - before.at;
        cpu.ours.push([((after.own.cpuMs - before.own.cpuMs) / ms) * 100]);
        cpu.baseline.push([((after.base.cpuMs - before.base.cpuMs) / ms) * 100]);
        wakes.ours.push([((after.own.wakeUps - before.own.wakeUps) / ms) * 1000]);
        wakes.baseline.push([((after.base.wakeUps - before.base.wakeUps) / ms) * 1000]);
        before = after;
      }
      return { 'idle-cpu': cpu, 'idle-wake-ups': wakes };
    } finally {
      await Promise.all([app.stop(), bare.stop()]);
      await desk.remove();
      await gateway.close();
    }
  },
};
