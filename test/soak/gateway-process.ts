import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { FromGateway, GatewayOrders, GatewayReport, ToGateway } from './protocol.ts';

/** The simulated gateway with everybody around the agents, in a process of its own. */
export interface GatewayProcess {
  readonly url: string;
  readonly caPem: string;
  readonly reading: string;
  play(on: boolean): void;
  report(final?: boolean): Promise<GatewayReport>;
  close(): Promise<void>;
}

export async function startGatewayProcess(orders: GatewayOrders): Promise<GatewayProcess> {
  const script = join(import.meta.dirname, 'gateway', 'main.ts');
  const child = fork(script, [JSON.stringify(orders)], { execArgv: [] });
  const ready = await next(child, 'ready');
  const tell = (message: ToGateway) => child.send(message);
  return {
    ...ready,
    play: (on) => tell({ kind: 'play', on }),
    report(final = false) {
      tell({ kind: 'report', final });
      return next(child, 'report');
    },
    async close() {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

type Said<K extends FromGateway['kind']> = Extract<FromGateway, { kind: K }>;

/** @throws when the process ends, or says something else, instead. */
function next<K extends FromGateway['kind']>(child: ChildProcess, kind: K): Promise<Said<K>> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: FromGateway): void => {
      child.off('exit', onExit);
      if (isSaid(message, kind)) resolve(message);
      else reject(new Error(`the gateway's process said ${message.kind}, not ${kind}`));
    };
    const onExit = (code: number | null): void => {
      child.off('message', onMessage);
      reject(new Error(`the gateway's process ended with ${code}`));
    };
    child.once('message', onMessage);
    child.once('exit', onExit);
  });
}

function isSaid<K extends FromGateway['kind']>(message: FromGateway, kind: K): message is Said<K> {
  return message.kind === kind;
}
