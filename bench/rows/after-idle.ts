import { startGateway } from '../gateway/process.ts';
import type { Measurement } from '../measurement.ts';
import { runProgram } from '../programs/run.ts';

type Told =
  | { readonly kind: 'idle'; readonly agentId: string }
  | { readonly kind: 'pressed'; readonly first: number; readonly second: number };

export const afterIdle: Measurement<'after-idle'> = {
  name: 'after-idle',
  figures: [
    {
      name: 'after-idle',
      title: 'First transmit after 10 minutes idle',
      unit: 'ms',
      baseline: 'the next one, warm',
      goals: [{ of: 'ratio', share: 0.5, limit: 1.3 }],
    },
  ],
  async run(quick) {
    // Other agents make the code warm, so that only the connection can be cold.
    const agents = quick ? 5 : 30;
    const gateway = await startGateway({ agents, keepAliveMs: quick ? 2000 : 72_000 });
    const ours: number[][] = [];
    const baseline: number[][] = [];
    try {
      const order = {
        gateway: gateway.url,
        ca: gateway.caPem,
        agentIds: Array.from({ length: agents }, (_, index) => String(101 + index)),
        idleMs: quick ? 3500 : 10 * 60_000,
        beforePressMs: 1000,
      };
      const joined: Promise<unknown>[] = [];
      await runProgram<Told>('idle', order, (told) => {
        if (told.kind === 'idle') joined.push(gateway.order({ kind: 'conference', agentId: told.agentId }));
        else {
          ours.push([told.first]);
          baseline.push([told.second]);
        }
      });
      await Promise.all(joined);
      // The first agent's presses warm the code up.
      const series = { ours: ours.slice(1), baseline: baseline.slice(1) };
      const note = 'idle for 3.5 s, with a gateway that closes idle connections after 2 s';
      return { 'after-idle': quick ? { ...series, note } : series };
    } finally {
      await gateway.close();
    }
  },
};
