import { setTimeout as sleep } from 'node:timers/promises';
import { startBare } from '../apps/bare.ts';
import { openDesk } from '../apps/ours.ts';
import { startGateway } from '../gateway/process.ts';
import type { Measurement } from '../measurement.ts';
import { openX } from '../x/connection.ts';
import { watchTray } from '../x/tray.ts';

const baseline = 'bare Electron, icon in the tray';

export const start: Measurement<'start-tray' | 'start-polling'> = {
  name: 'start',
  figures: [
    {
      name: 'start-tray',
      title: 'Cold start → icon in the tray',
      unit: 'ms',
      baseline,
      goals: [{ of: 'ratio', share: 0.5, limit: 1.25 }],
    },
    {
      name: 'start-polling',
      title: 'Cold start → polling with a kept session',
      unit: 'ms',
      baseline,
      goals: [{ of: 'ratio', share: 0.5, limit: 1.6 }],
    },
  ],
  async run(quick, say) {
    const gateway = await startGateway();
    const desk = await openDesk(gateway);
    const x = await openX();
    try {
      const tray = await watchTray(x);
      const ours = async () => {
        const polled = gateway.request('poll', desk.agentId);
        const app = desk.start('--hidden');
        try {
          const icon = await tray.icon();
          const polling = (await polled) - app.startedAt;
          // It keeps its session in the keychain a moment later.
          await gateway.order({ kind: 'settle', agentId: desk.agentId });
          await sleep(500);
          return { icon: icon - app.startedAt, polling };
        } finally {
          await app.stop();
          await tray.empty();
        }
      };
      const bare = async () => {
        const app = startBare({ tray: true });
        try {
          const icon = await tray.icon();
          await app.ready;
          return icon - app.startedAt;
        } finally {
          await app.stop();
          await tray.empty();
        }
      };
      // The first start signs in, and brings the files into memory.
      await ours();
      await bare();
      const rounds = quick ? 3 : 30;
      const trayed: number[][] = [];
      const polling: number[][] = [];
      const base: number[][] = [];
      for (let round = 0; round < rounds; round++) {
        const own = await ours();
        trayed.push([own.icon]);
        polling.push([own.polling]);
        base.push([await bare()]);
        say(`round ${round + 1} of ${rounds}`);
      }
      return {
        'start-tray': { ours: trayed, baseline: base },
        'start-polling': { ours: polling, baseline: base },
      };
    } finally {
      x.close();
      await desk.remove();
      await gateway.close();
    }
  },
};
