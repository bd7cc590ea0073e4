import { describe, expect, it } from 'vitest';
import { runFleet } from './fleet.ts';
import type { OutageKind } from './virtual-gateway.ts';

const CLIENTS = 5000;
const SECOND = 1000;

const outages: readonly { readonly name: string; readonly how: OutageKind }[] = [
  { name: 'has crashed', how: { kind: 'refused' } },
  { name: 'is a black hole', how: { kind: 'blackHole' } },
  { name: 'is replaced by 503', how: { kind: 'unavailable' } },
  { name: 'is replaced by 503 with Retry-After 10 s', how: { kind: 'unavailable', retryAfterMs: 10_000 } },
  { name: 'is replaced by 503 with Retry-After 60 s', how: { kind: 'unavailable', retryAfterMs: 60_000 } },
];

describe('5,000 clients whose gateway is away for a minute', () => {
  // With two queries each, as when all agents are in a call: the most that a fleet asks on its return.
  it.each(outages)('come back gently within a minute when it $name', async ({ how }) => {
    const outage = { how, from: 60 * SECOND, to: 120 * SECOND };
    const fleet = await runFleet({ clients: CLIENTS, outage, queries: 2, until: 240 * SECOND, seed: 1 });
    expect(fleet.steady).toBeCloseTo(CLIENTS / 10.2, -1);
    expect(fleet.peak).toBeLessThanOrEqual(2 * fleet.steady);
    expect(fleet.backAfter).toBeGreaterThan(0);
    expect(fleet.polledAfter).toBeLessThanOrEqual(60 * SECOND);
    expect(fleet.silence).toBeLessThan(120 * SECOND);
  });

  it('would be noticed if they came back without any spread', async () => {
    const outage = { how: { kind: 'refused' }, from: 60 * SECOND, to: 65 * SECOND } as const;
    const jitter = () => 0;
    const options = { clients: 500, outage, queries: 2, until: 90 * SECOND, seed: 1, jitter };
    const fleet = await runFleet(options);
    expect(fleet.peak).toBeGreaterThan(2 * fleet.steady);
  });
});
