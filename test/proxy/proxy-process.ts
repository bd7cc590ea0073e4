import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { HttpHop } from '../../src/main/gateway/tunnel.ts';

/** What a proxy is to do. */
export interface ProxyOrders {
  readonly port?: number;
  /** Certificate and key, PEM, for a proxy that is itself reached by TLS. */
  readonly tls?: { readonly cert: string; readonly key: string };
  /** Whom it lets through; without it everybody. */
  readonly signIn?: { readonly user: string; readonly password: string };
  /** It lets nobody through (403). */
  readonly refuse?: boolean;
  /** It wants a Windows sign-in and nothing else. */
  readonly negotiate?: boolean;
}

/** What a proxy saw. */
export interface ProxyReport {
  /** `host:port` of each CONNECT. */
  readonly targets: string[];
  /** `user:password` of each, empty without. */
  readonly credentials: string[];
  /** Everything that clients sent to it, byte for byte. */
  bytes: string;
}

/** A proxy in a process of its own. */
export interface ProxyProcess {
  readonly port: number;
  /** Its address as the program knows it. */
  readonly hop: HttpHop;
  report(): Promise<ProxyReport>;
  /** Takes it down at once, with all that passes through it. */
  kill(): Promise<void>;
}

export async function startProxy(orders: ProxyOrders = {}): Promise<ProxyProcess> {
  const script = join(import.meta.dirname, 'proxy-main.ts');
  const child = fork(script, [JSON.stringify(orders)], { execArgv: [], env: {} });
  // Each report waits for the process's end too.
  child.setMaxListeners(0);
  const { port } = await next<{ port: number }>(child);
  return {
    port,
    hop: { kind: orders.tls ? 'https' : 'http', host: '127.0.0.1', port },
    report() {
      const said = next<ProxyReport>(child);
      child.send('report');
      return said;
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** @throws when the process ends instead. */
function next<T>(child: ChildProcess): Promise<T> {
  return Promise.race([
    once(child, 'message').then(([message]) => message as T),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the proxy ended with ${code}`))),
  ]);
}
