import { setTimeout as sleep } from 'node:timers/promises';
import { startBare } from '../apps/bare.ts';
import { memoryOf } from '../apps/family.ts';
import { measureIdling } from '../apps/idling.ts';
import { nativefier } from '../apps/nativefier.ts';
import { installOther, type OtherApp } from '../apps/other.ts';
import type { OurApp } from '../apps/ours.ts';
import type { Measurement, Series } from '../measurement.ts';
import { openX } from '../x/connection.ts';
import { watchTray } from '../x/tray.ts';

type Name = 'others-start' | 'others-memory' | 'others-cpu' | 'others-wake-ups';

/** What another tray program takes of the same machine: a reader's yardstick, without a goal. */
export const others: Measurement<Name> = {
  name: 'others',
  onlyInFull: true,
  figures: [
    figure('others-start', 'cold start → icon in the tray', 'ms'),
    figure('others-memory', 'memory, hidden', 'MiB'),
    figure('others-cpu', 'CPU, hidden', '% of a core'),
    figure('others-wake-ups', 'wake-ups of all threads, hidden', 'per second'),
  ],
  async run(quick, say) {
    const other = await installOther();
    try {
      const started = await measureStart(other, quick, say);
      const note = 'around a small local page in its hidden window; nothing comes from the network';
      return { 'others-start': { ...started, note }, ...(await measureHidden(other, quick)) };
    } finally {
      other.remove();
    }
  },
};

function figure<N extends Name>(name: N, what: string, unit: 'ms' | 'MiB' | '% of a core' | 'per second') {
  const baseline = 'bare Electron, icon in the tray';
  return { name, title: `For comparison, ${nativefier.title}: ${what}`, unit, baseline, goals: [] } as const;
}

async function measureStart(
  other: OtherApp,
  quick: boolean,
  say: (line: string) => void,
): Promise<Pick<Series, 'ours' | 'baseline'>> {
  const x = await openX();
  try {
    const tray = await watchTray(x);
    const timed = async (start: () => Pick<OurApp, 'startedAt' | 'stop'>) => {
      const app = start();
      try {
        return (await tray.icon()) - app.startedAt;
      } finally {
        await app.stop();
        await tray.empty();
      }
    };
    const pair = async () =>
      [await timed(() => other.start()), await timed(() => startBare({ tray: true }))] as const;
    // The first start makes its profile, and brings the files into memory.
    await pair();
    const ours: number[][] = [];
    const baseline: number[][] = [];
    const rounds = quick ? 2 : 15;
    for (let round = 0; round < rounds; round++) {
      const [own, base] = await pair();
      ours.push([own]);
      baseline.push([base]);
      say(`start ${round + 1} of ${rounds}`);
    }
    return { ours, baseline };
  } finally {
    x.close();
  }
}

async function measureHidden(
  other: OtherApp,
  quick: boolean,
): Promise<Record<Exclude<Name, 'others-start'>, Series>> {
  const app = other.start();
  const bare = startBare({ tray: true });
  try {
    await bare.ready;
    // The work of the start must be over.
    await sleep(quick ? 4000 : 60_000);
    const memory = { ours: [] as number[][], baseline: [] as number[][] };
    const pids = { ours: app.pid, baseline: bare.pid };
    const { cpu, wakeUps } = await measureIdling(pids, quick ? 1 : 8, quick ? 5000 : 12_500, () => {
      memory.ours.push([memoryOf(app.pid)]);
      memory.baseline.push([memoryOf(bare.pid)]);
    });
    return { 'others-memory': memory, 'others-cpu': cpu, 'others-wake-ups': wakeUps };
  } finally {
    await Promise.all([app.stop(), bare.stop()]);
  }
}
