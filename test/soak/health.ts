import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the process holds at a moment, after garbage was collected. */
export interface Health {
  /** Mebibytes. */
  readonly rss: number;
  readonly heap: number;
  /** What keeps the event loop busy, by type: sockets, timers and so on. */
  readonly handles: Readonly<Record<string, number>>;
}

/** With the connections that the gateway counts; sockets that wait for their next use are no handles. */
export interface HealthAtWork extends Health {
  readonly connections: number;
}

export async function measureHealth(): Promise<Health> {
  for (let round = 0; round < 3; round++) {
    collectGarbage();
    // Finalizers run between two rounds.
    await sleep(50);
  }
  const { rss, heapUsed } = process.memoryUsage();
  const handles: Record<string, number> = {};
  for (const type of process.getActiveResourcesInfo()) handles[type] = (handles[type] ?? 0) + 1;
  return { rss: mebibytes(rss), heap: mebibytes(heapUsed), handles };
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}

function mebibytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
