import { fork } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import type { Answered, FromGateway, GatewayOrders, ToGateway } from './protocol.ts';

/** The simulated gateway in a process of its own. */
export interface BenchGateway {
  readonly url: string;
  readonly caPem: string;
  /** Gives an order and waits until it is done. @throws when it can't be done. */
  order(message: ToGateway): Promise<Answered>;
  /**
   * The next request of a kind.
   *
   * @returns when its first byte came, in milliseconds of the monotonic clock.
   */
  request(what: 'transmit' | 'poll', agentId: string, timeoutMs?: number): Promise<number>;
  close(): Promise<void>;
}

export async function startGateway(orders: Partial<GatewayOrders> = {}): Promise<BenchGateway> {
  const all = {
    agents: 3,
    pollWaitMs: 10_000,
    keepAliveMs: 72_000,
    port: 0,
    authMode: 2 as const,
    ...orders,
  };
  const child = fork(join(import.meta.dirname, 'main.ts'), [JSON.stringify(all)], { execArgv: [] });
  const said = new EventEmitter<{ [kind: string]: [FromGateway] }>();
  said.setMaxListeners(0);
  child.on('message', (message: FromGateway) => {
    const suffix = message.kind === 'request' ? ` ${message.what} ${message.agentId}` : '';
    said.emit(message.kind + suffix, message);
  });
  const ended = once(child, 'exit');
  const gone = ended.then(() => {
    throw new Error("the gateway's process ended");
  });
  gone.catch(() => undefined);
  const next = async <K extends FromGateway['kind']>(name: string, kind: K, timeoutMs: number) => {
    const heard = once(said, name, { signal: AbortSignal.timeout(timeoutMs) }).catch(() => {
      throw new Error(`nothing was heard of the gateway's ${name}`);
    });
    const [message] = await Promise.race([heard, gone]);
    if (message.kind !== kind) throw new Error(`the gateway said ${message.kind}`);
    return message as Extract<FromGateway, { kind: K }>;
  };
  const { url, caPem } = await next('ready', 'ready', 30_000);
  let last: Promise<unknown> = Promise.resolve();
  return {
    url,
    caPem,
    order(message) {
      // One after the other: answers have no number.
      const turn = last.then(async () => {
        const answered = next('answer', 'answer', 180_000);
        child.send(message);
        const answer = await answered;
        if (answer.error !== null) throw new Error(`gateway, ${message.kind}: ${answer.error}`);
        return answer;
      });
      last = turn.catch(() => undefined);
      return turn;
    },
    request: async (what, agentId, timeoutMs = 60_000) =>
      (await next(`request ${what} ${agentId}`, 'request', timeoutMs)).at,
    async close() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
