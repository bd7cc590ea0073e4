import { setTimeout as sleep } from 'node:timers/promises';
import { type BareApp, startBare } from '../apps/bare.ts';
import { memoryOf } from '../apps/family.ts';
import { type Desk, openDesk } from '../apps/ours.ts';
import { type BenchGateway, startGateway } from '../gateway/process.ts';
import type { Measurement, Series } from '../measurement.ts';
import { windowOf } from '../x/windows.ts';

/** An agent's hour: calls with a conference, half of the time in a call. */
const CALLS_AN_HOUR = 20;
const CALL_MS = 75_000;
const BETWEEN_MS = 75_000;
/** The toolbar is taken down when it was hidden for ten minutes. */
const REST_MS = 10.5 * 60_000;
const SETTLE_MS = 10_000;
/** The program is at rest 3 s after the end of a call is no longer shown, which it is for 5 s. */
const QUICK_SETTLE_MS = 10_000;

export const memory: Measurement<'memory-hidden' | 'memory-shown'> = {
  name: 'memory',
  lastsAnHour: true,
  figures: [
    {
      name: 'memory-hidden',
      title: 'Memory, hidden, after an hour of calls',
      unit: 'MiB',
      baseline: 'bare Electron, icon in the tray',
      goals: [{ of: 'ratio', share: 0.5, limit: 1.2 }],
    },
    {
      name: 'memory-shown',
      title: 'Memory with the toolbar shown',
      unit: 'MiB',
      baseline: 'bare Electron, one window of that size',
      goals: [{ of: 'ratio', share: 0.5, limit: 1.2 }],
    },
  ],
  async run(quick, say) {
    const gateway = await startGateway();
    const desk = await openDesk(gateway, '101', { whenNoCall: quick ? 'stay' : 'hide' });
    try {
      await lookForOpenGl();
      const hidden = await measureHidden(gateway, desk, quick, say);
      const shown = await measureShown(gateway, desk, quick);
      return { 'memory-hidden': hidden, 'memory-shown': shown };
    } finally {
      await desk.remove();
      await gateway.close();
    }
  },
};

/** The first GTK program of a display looks for OpenGL, for all that follow. It must be neither of the two. */
async function lookForOpenGl(): Promise<void> {
  const bare = startBare({ tray: true });
  await bare.ready.finally(bare.stop);
}

async function measureHidden(
  gateway: BenchGateway,
  desk: Desk,
  quick: boolean,
  say: (line: string) => void,
): Promise<Series> {
  const { agentId } = desk;
  const polled = gateway.request('poll', agentId);
  const app = desk.start('--hidden');
  const bare = startBare({ tray: true });
  try {
    await Promise.all([polled, bare.ready]);
    const calls = quick ? 3 : CALLS_AN_HOUR;
    for (let call = 0; call < calls; call++) {
      await gateway.order({ kind: 'settle', agentId });
      // The toolbar comes up with a conference, and a quick run can't wait until it is taken down again.
      await gateway.order({ kind: quick ? 'call' : 'conference', agentId });
      await gateway.order({ kind: 'settle', agentId });
      await sleep(quick ? 100 : CALL_MS);
      await gateway.order({ kind: 'endCalls', agentId });
      await sleep(quick ? 0 : BETWEEN_MS);
    }
    say(`${calls} calls are over`);
    await sleep(quick ? QUICK_SETTLE_MS : REST_MS);
    const pairs = await samples(quick ? 2 : 10, app.pid, bare);
    const note = `after ${calls} calls without a conference, so that the toolbar was never up`;
    return quick
      ? { ...pairs, note }
      : { ...pairs, note: `after ${calls} calls with a conference in an hour, and ten minutes' rest` };
  } finally {
    await Promise.all([app.stop(), bare.stop()]);
  }
}

async function measureShown(gateway: BenchGateway, desk: Desk, quick: boolean): Promise<Series> {
  const ours: (readonly number[])[] = [];
  const baseline: (readonly number[])[] = [];
  for (let round = 0; round < (quick ? 1 : 5); round++) {
    const polled = gateway.request('poll', desk.agentId);
    const app = desk.start('--show');
    try {
      await polled;
      const { width, height } = await windowOf(app.pid);
      const bare = startBare({ tray: true, window: { x: 60, y: 60, width, height } });
      try {
        await bare.ready;
        await sleep(quick ? QUICK_SETTLE_MS : SETTLE_MS);
        const pairs = await samples(quick ? 2 : 3, app.pid, bare);
        ours.push(pairs.ours.flat());
        baseline.push(pairs.baseline.flat());
      } finally {
        await bare.stop();
      }
    } finally {
      // The next start needs a first poll of its own.
      await gateway.order({ kind: 'settle', agentId: desk.agentId });
      await app.stop();
    }
  }
  return { ours, baseline };
}

async function samples(
  count: number,
  pid: number,
  bare: BareApp,
): Promise<Pick<Series, 'ours' | 'baseline'>> {
  const ours: number[][] = [];
  const baseline: number[][] = [];
  for (let round = 0; round < count; round++) {
    if (round > 0) await sleep(1000);
    ours.push([memoryOf(pid)]);
    baseline.push([memoryOf(bare.pid)]);
  }
  return { ours, baseline };
}
