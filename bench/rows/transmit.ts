import { startGateway } from '../gateway/process.ts';
import type { Measurement } from '../measurement.ts';
import { runProgram } from '../programs/run.ts';

const AGENT = '101';

type Told =
  | { readonly kind: 'signedIn' }
  | { readonly kind: 'round'; readonly ours: readonly number[]; readonly baseline: readonly number[] };

export const transmit: Measurement<'transmit'> = {
  name: 'transmit',
  figures: [
    {
      name: 'transmit',
      title: 'Transmit call in main',
      unit: 'ms',
      baseline: 'raw undici request',
      goals: [{ of: 'ratio', share: 0.5, limit: 1.2 }],
    },
  ],
  async run(quick) {
    const gateway = await startGateway();
    const ours: (readonly number[])[] = [];
    const baseline: (readonly number[])[] = [];
    try {
      const order = {
        gateway: gateway.url,
        ca: gateway.caPem,
        agentId: AGENT,
        rounds: quick ? 10 : 100,
        perRound: 20,
      };
      let joined: Promise<unknown> = Promise.resolve();
      await runProgram<Told>('transmit', order, (told) => {
        if (told.kind === 'signedIn') joined = gateway.order({ kind: 'conference', agentId: AGENT });
        else {
          ours.push(told.ours);
          baseline.push(told.baseline);
        }
      });
      await joined;
      return { transmit: { ours, baseline } };
    } finally {
      await gateway.close();
    }
  },
};
