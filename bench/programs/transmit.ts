import { Pool } from 'undici';
import { startAgent } from './agent-at-work.ts';

/** Passes numbers again and again, and sends the same request through undici alone in turns. */

interface TransmitOrder {
  readonly gateway: string;
  readonly ca: string;
  readonly agentId: string;
  readonly rounds: number;
  readonly perRound: number;
}

const order = JSON.parse(process.argv[2] ?? '') as TransmitOrder;

async function main(): Promise<void> {
  const { gateway, ca, agentId, rounds, perRound } = order;
  const work = startAgent({ gateway, ca, agentId });
  await work.signIn();
  process.stdout.write('{"kind":"signedIn"}\n');
  await work.until(() => work.store.get().transmitBlock === null);
  const pool = new Pool(gateway, {
    connections: 4,
    pipelining: 1,
    keepAliveTimeout: 20_000,
    connect: { ca },
  });
  const path = `/agentgateway/resource/voicecall/${agentId}/thirdPartyConfTransmitNum`;
  const headers = { 'Content-Type': 'application/json; charset=UTF-8', Guid: 'raw' };

  const ours = async (): Promise<number> => {
    const began = performance.now();
    const outcome = await work.agent.transmit();
    const took = performance.now() - began;
    if (outcome.kind !== 'passing') throw new Error(`not passed: ${outcome.kind}`);
    return took;
  };
  const raw = async (): Promise<number> => {
    const began = performance.now();
    const { body } = await pool.request({ method: 'POST', path, headers });
    await body.text();
    return performance.now() - began;
  };
  for (let warmUp = 0; warmUp < 200; warmUp++) {
    await ours();
    await raw();
  }
  for (let round = 0; round < rounds; round++) {
    const told = { kind: 'round', ours: [] as number[], baseline: [] as number[] };
    for (let index = 0; index < perRound; index++) {
      told.ours.push(await ours());
      told.baseline.push(await raw());
    }
    process.stdout.write(`${JSON.stringify(told)}\n`);
  }
  await pool.close();
  await work.close();
  // Idle connections would keep the process for a while.
  process.exit();
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(1);
});
