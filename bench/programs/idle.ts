import { startAgent } from './agent-at-work.ts';

/** Agents who do nothing for a while, then get into a conference and pass numbers twice: cold, and warm. */

interface IdleOrder {
  readonly gateway: string;
  readonly ca: string;
  readonly agentIds: readonly string[];
  readonly idleMs: number;
  /** From the conference to the first press, milliseconds: nobody is quicker. */
  readonly beforePressMs: number;
}

const order = JSON.parse(process.argv[2] ?? '') as IdleOrder;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function main(): Promise<void> {
  const { gateway, ca, agentIds, idleMs, beforePressMs } = order;
  const works = agentIds.map((agentId) => startAgent({ gateway, ca, agentId }));
  for (const work of works) await work.signIn();
  await sleep(idleMs);
  for (const [index, work] of works.entries()) {
    process.stdout.write(`${JSON.stringify({ kind: 'idle', agentId: agentIds[index] })}\n`);
    await work.until(() => work.store.get().transmitBlock === null);
    await sleep(beforePressMs);
    const times: number[] = [];
    for (let press = 0; press < 2; press++) {
      const began = performance.now();
      const outcome = await work.agent.transmit();
      times.push(performance.now() - began);
      if (outcome.kind !== 'passing') throw new Error(`not passed: ${outcome.kind}`);
      await sleep(200);
    }
    process.stdout.write(`${JSON.stringify({ kind: 'pressed', first: times[0], second: times[1] })}\n`);
  }
  process.exit();
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
