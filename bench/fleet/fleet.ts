import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BenchGateway, startGateway } from '../gateway/process.ts';
import type { GatewayOrders } from '../gateway/protocol.ts';
import { now } from '../now.ts';
import type { FleetReport, FromFleet } from './protocol.ts';

/** Many real clients in some processes, and their gateway in one of its own. */
export interface Fleet {
  readonly gateway: BenchGateway;
  readonly clients: number;
  /** What all of them have seen since the last report, and how often each event was seen in all. */
  report(): Promise<FleetReport>;
  /** Waits until so many events have been seen in all, or the time is over. */
  untilSeen(events: readonly string[], timeoutMs: number): Promise<FleetReport>;
  close(): Promise<void>;
}

/** Thousands take more processes than cores, for a heap that is small is collected quickly. */
const CLIENTS_A_PROCESS = 1250;

/**
 * @param spreadMs over so many milliseconds the clients sign in.
 * @param orders what is different about their gateway.
 */
export async function startFleet(
  clients: number,
  spreadMs: number,
  orders: Partial<GatewayOrders> = {},
): Promise<Fleet> {
  const gateway = await startGateway({ ...orders, agents: clients });
  const ids = Array.from({ length: clients }, (_, index) => String(101 + index));
  const count = Math.ceil(clients / CLIENTS_A_PROCESS);
  const processes = Array.from({ length: count }, (_, part) => {
    const agentIds = ids.filter((_id, index) => index % count === part);
    const told = { gateway: gateway.url, ca: gateway.caPem, agentIds, spreadMs };
    return fork(join(import.meta.dirname, 'main.ts'), [JSON.stringify(told)], { execArgv: [] });
  });
  const report = async () => {
    const reports = processes.map((child) => said(child, 'report'));
    for (const child of processes) child.send({ kind: 'report' });
    return add(await Promise.all(reports));
  };
  const close = async () => {
    const ended = processes.map((child) => child.exitCode ?? once(child, 'exit'));
    for (const child of processes) if (child.connected) child.disconnect();
    await Promise.all(ended);
    await gateway.close();
  };
  try {
    await Promise.all(processes.map((child) => said(child, 'signedIn')));
  } catch (error) {
    await close();
    throw error;
  }
  return {
    gateway,
    clients,
    report,
    close,
    async untilSeen(events, timeoutMs) {
      const end = now() + timeoutMs;
      const delays: number[] = [];
      for (;;) {
        const told = await report();
        delays.push(...told.delays);
        const isDone = events.every((event) => (told.seen[event]?.once ?? 0) === clients);
        if (isDone || now() > end) return { ...told, delays };
        await sleep(200);
      }
    },
  };
}

/** @throws when the process ends instead. */
function said<K extends FromFleet['kind']>(
  child: ChildProcess,
  kind: K,
): Promise<Extract<FromFleet, { kind: K }>> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void =>
      reject(new Error(`a process of the fleet ended with ${code}`));
    child.once('message', (message: FromFleet) => {
      child.off('exit', onExit);
      if (message.kind === kind) resolve(message as Extract<FromFleet, { kind: K }>);
      else reject(new Error(`a process of the fleet said ${message.kind}`));
    });
    child.once('exit', onExit);
  });
}

function add(reports: readonly FleetReport[]): FleetReport {
  const seen: Record<string, { once: number; oftener: number }> = {};
  for (const [event, counts] of reports.flatMap((one) => Object.entries(one.seen))) {
    const sum = seen[event] ?? { once: 0, oftener: 0 };
    seen[event] = { once: sum.once + counts.once, oftener: sum.oftener + counts.oftener };
  }
  return {
    kind: 'report',
    online: reports.reduce((sum, { online }) => sum + online, 0),
    delays: reports.flatMap(({ delays }) => [...delays]),
    seen,
    onlineSince: Math.max(...reports.map(({ onlineSince }) => onlineSince)),
  };
}
