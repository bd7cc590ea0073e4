import { setTimeout as sleep } from 'node:timers/promises';
import { type BareApp, startBare } from '../apps/bare.ts';
import { openDesk } from '../apps/ours.ts';
import { type BenchGateway, startGateway } from '../gateway/process.ts';
import type { Moment } from '../gateway/protocol.ts';
import type { Measurement } from '../measurement.ts';
import { openX, type XConnection } from '../x/connection.ts';
import { type Area, differingPixel, picture, settled, untilDiffers } from '../x/screen.ts';
import { windowOf } from '../x/windows.ts';

/** The protocol's pause after a poll without an event, in milliseconds. */
const PAUSE_MS = 200;
const EVENTS_A_ROUND = 5;
const events = ['AgentState_Work', 'AgentState_Ready'] as const;
/** Beside our toolbar, which lies in the lower right corner. */
const barePlace: Area = { x: 60, y: 60, width: 420, height: 200 };

export const eventShown: Measurement<'event-shown' | 'event-between'> = {
  name: 'event-shown',
  figures: [
    {
      name: 'event-shown',
      title: 'Event at the gateway → pixels of the toolbar',
      unit: 'ms',
      baseline: 'bare Electron, message → pixels',
      goals: [
        { of: 'ratio', share: 0.5, limit: 1.5 },
        { of: 'ours', share: 0.95, limit: 50 },
      ],
    },
    {
      name: 'event-between',
      title: 'Event between two polls → pixels of the toolbar',
      unit: 'ms',
      baseline: null,
      goals: [{ of: 'ours', share: 0.95, limit: 230 }],
    },
  ],
  async run(quick, say) {
    const x = await openX();
    try {
      const rounds = quick ? 2 : 40;
      const hanging = await withToolbar(x, 10_000, (app) => measureShown(x, app, rounds, say));
      // Polls come back empty often, so that events can be put in between two.
      const between = await withToolbar(x, 400, (app) => measureBetween(app, rounds));
      return { 'event-shown': hanging, 'event-between': { ours: between, baseline: [] } };
    } finally {
      x.close();
    }
  },
};

interface Toolbar {
  /** @returns milliseconds from the event in the queue to the changed pixel. */
  show(when: Moment): Promise<number>;
}

async function withToolbar<T>(
  x: XConnection,
  pollWaitMs: number,
  use: (bar: Toolbar) => Promise<T>,
): Promise<T> {
  const gateway = await startGateway({ pollWaitMs });
  const desk = await openDesk(gateway);
  const app = desk.start();
  try {
    await gateway.request('poll', desk.agentId);
    await gateway.order({ kind: 'settle', agentId: desk.agentId });
    return await use(await openToolbar(x, gateway, desk.agentId, app.pid));
  } finally {
    await app.stop();
    await desk.remove();
    await gateway.close();
  }
}

async function openToolbar(
  x: XConnection,
  gateway: BenchGateway,
  agentId: string,
  pid: number,
): Promise<Toolbar> {
  const area = await windowOf(pid);
  let turn = 0;
  const inject = async (when: Moment) => {
    const eventType = events[turn % events.length] ?? events[0];
    turn += 1;
    return (await gateway.order({ kind: 'inject', agentId, eventType, when })).at;
  };
  await settled(x, area);
  await inject({ kind: 'hanging' });
  await sleep(200);
  const one = await settled(x, area);
  await inject({ kind: 'hanging' });
  await sleep(200);
  const pixel = differingPixel(area, one, await settled(x, area));
  if (!pixel) throw new Error('the toolbar does not show the event');
  return {
    async show(when) {
      const before = await picture(x, pixel);
      const changed = untilDiffers(x, pixel, before);
      const [at, shown] = await Promise.all([inject(when), changed]);
      return shown - at;
    },
  };
}

async function measureShown(x: XConnection, bar: Toolbar, rounds: number, say: (line: string) => void) {
  const bare = startBare({ window: barePlace });
  try {
    await bare.ready;
    await sleep(1000);
    const ours: number[][] = [];
    const baseline: number[][] = [];
    for (let round = 0; round < rounds; round++) {
      const own: number[] = [];
      const base: number[] = [];
      for (let index = 0; index < EVENTS_A_ROUND; index++) {
        own.push(await bar.show({ kind: 'hanging' }));
        await sleep(200);
        base.push(await repaint(x, bare));
        await sleep(200);
      }
      ours.push(own);
      baseline.push(base);
      if (round % 10 === 9) say(`round ${round + 1} of ${rounds}`);
    }
    return { ours, baseline };
  } finally {
    await bare.stop();
  }
}

async function repaint(x: XConnection, bare: BareApp): Promise<number> {
  const { x: left, y: top, width, height } = barePlace;
  const pixel = { x: left + width / 2, y: top + height / 2, width: 1, height: 1 };
  const changed = untilDiffers(x, pixel, await picture(x, pixel));
  const [at, shown] = await Promise.all([bare.repaint(), changed]);
  return shown - at;
}

async function measureBetween(bar: Toolbar, rounds: number): Promise<number[][]> {
  const ours: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    // Evenly over the pause, so that each wait is as likely as it is for real events.
    const parts = Array.from(
      { length: EVENTS_A_ROUND },
      (_, index) => ((index + 0.5) / EVENTS_A_ROUND) * PAUSE_MS,
    );
    const own: number[] = [];
    for (const afterMs of parts) own.push(await bar.show({ kind: 'between', afterMs: Math.round(afterMs) }));
    ours.push(own);
  }
  return ours;
}
