import { afterEach } from 'vitest';
import type { Simulator } from '../api.ts';
import type { SimulatorOptions } from '../options.ts';
import { startSimulator } from '../start.ts';
import { TestClient } from './test-client.ts';

const closers: (() => Promise<void>)[] = [];

/** Starts a simulator and a client, both closed after the test. Polls are short unless told otherwise. */
export async function bench(
  options: Partial<SimulatorOptions> = {},
): Promise<{ simulator: Simulator; client: TestClient }> {
  const simulator = await startSimulator({ pollWaitMs: 100, signInMs: 5, ivrAnswerMs: 20, ...options });
  closers.push(() => simulator.close());
  return { simulator, client: another(simulator) };
}

/** One more client, for the same agent or another. */
export function another(simulator: Simulator, agentId?: string, ca?: string): TestClient {
  const client = new TestClient(simulator, agentId, ca);
  closers.push(() => client.close());
  return client;
}

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});
