import { until } from '../support/until.ts';

/** What keeps this process alive now, kind by kind: sockets, servers, timers, requests. */
export function activeResources(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/**
 * Waits until nothing is active that was not active before. The test runner's own timers come and go, so what
 * is too much has to stay to be a leak.
 *
 * @throws naming what is left.
 */
export async function nothingLeft(before: ReadonlyMap<string, number>): Promise<void> {
  const left = () => [...activeResources()].filter(([kind, count]) => count > (before.get(kind) ?? 0));
  try {
    await until('nothing left', () => left().length === 0, 3000);
  } catch {
    throw new Error(
      `left behind: ${left()
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', ')}`,
    );
  }
}
