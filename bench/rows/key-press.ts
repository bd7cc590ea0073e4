import { setTimeout as sleep } from 'node:timers/promises';
import { startBare } from '../apps/bare.ts';
import { openDesk } from '../apps/ours.ts';
import { startGateway } from '../gateway/process.ts';
import type { Measurement } from '../measurement.ts';
import { openX } from '../x/connection.ts';
import { type KeyName, openKeyboard } from '../x/keyboard.ts';

/** The program takes two presses within about a second for one held key; each side presses this often, milliseconds. */
const PRESS_EVERY_MS = 1200;
const PRESSES_A_ROUND = 5;
const BARE_AGENT = '102';

export const keyPress: Measurement<'key-press'> = {
  name: 'key-press',
  figures: [
    {
      name: 'key-press',
      title: 'Key press → first byte at the gateway',
      unit: 'ms',
      baseline: 'bare Electron',
      goals: [
        { of: 'ratio', share: 0.5, limit: 1.15 },
        { of: 'ratio', share: 0.99, limit: 1.3 },
      ],
    },
  ],
  async run(quick, say) {
    const gateway = await startGateway();
    const desk = await openDesk(gateway);
    const x = await openX();
    const keyboard = await openKeyboard(x);
    const { url: origin, caPem: ca } = gateway;
    const path = `/agentgateway/resource/voicecall/${BARE_AGENT}/thirdPartyConfTransmitNum`;
    const app = desk.start();
    const bare = startBare({ post: { accelerator: 'Control+Shift+F10', origin, path, ca } });
    try {
      await Promise.all([gateway.request('poll', desk.agentId), bare.ready]);
      await gateway.order({ kind: 'settle', agentId: desk.agentId });
      await gateway.order({ kind: 'conference', agentId: desk.agentId });
      await gateway.order({ kind: 'settle', agentId: desk.agentId });
      await sleep(1000);
      const press = async (agentId: string, key: KeyName): Promise<number> => {
        const came = gateway.request('transmit', agentId, 10_000);
        const pressed = keyboard.press('Control', 'Shift', key);
        const took = (await came) - pressed;
        await sleep(PRESS_EVERY_MS / 2);
        return took;
      };
      const both = async () => [await press(desk.agentId, 'F9'), await press(BARE_AGENT, 'F10')] as const;
      for (let warmUp = 0; warmUp < 2; warmUp++) await both();
      const rounds = quick ? 3 : 60;
      const ours: number[][] = [];
      const baseline: number[][] = [];
      for (let round = 0; round < rounds; round++) {
        const pairs: (readonly [number, number])[] = [];
        for (let index = 0; index < PRESSES_A_ROUND; index++) pairs.push(await both());
        ours.push(pairs.map(([own]) => own));
        baseline.push(pairs.map(([, base]) => base));
        if (round % 10 === 9) say(`round ${round + 1} of ${rounds}`);
      }
      return { 'key-press': { ours, baseline } };
    } finally {
      x.close();
      await Promise.all([app.stop(), bare.stop()]);
      await desk.remove();
      await gateway.close();
    }
  },
};
