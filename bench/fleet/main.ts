import { setTimeout as sleep } from 'node:timers/promises';
import { createSecureContext } from 'node:tls';
import { createAgent } from '../../src/main/agent/agent.ts';
import { createAppStateStore } from '../../src/main/agent/app-state.ts';
import { createMemorySecrets } from '../../src/main/agent/testing/memory-secrets.ts';
import { createWarnings } from '../../src/main/agent/warnings.ts';
import { systemClock as clock } from '../../src/main/app/system-clock.ts';
import { createConnection } from '../../src/main/gateway/connection.ts';
import { createUndiciTransport } from '../../src/main/gateway/undici-transport.ts';
import type { Logger } from '../../src/main/ports.ts';
import { defaultSettings } from '../../src/shared/settings.ts';
import { now } from '../now.ts';
import type { FleetOrders, FleetReport, FromFleet, ToFleet } from './protocol.ts';

/** One process of a fleet: many real agents without a desktop. */

const orders = JSON.parse(process.argv[2] ?? '') as FleetOrders;
const secureContext = createSecureContext({ ca: orders.ca });
const nothing = () => undefined;
let delays: number[] = [];
let onlineSince = 0;
/** By event, how often each agent has seen it. */
const seen = new Map<string, Map<string, number>>();
const online = new Set<string>();

function note(agentId: string, type: string): void {
  const [, event, at] = /^(Bench\d+)_([\d.]+)$/.exec(type) ?? [];
  if (event === undefined) return;
  delays.push(now() - Number(at));
  const counts = seen.get(event) ?? new Map<string, number>();
  seen.set(event, counts);
  counts.set(agentId, (counts.get(agentId) ?? 0) + 1);
}

function startAgent(agentId: string) {
  const store = createAppStateStore();
  // What an agent saw is told in its log, also of events that mean nothing to it.
  const debug: Logger['debug'] = (message, values) => {
    if (message === 'agent event' && typeof values?.type === 'string') note(agentId, values.type);
  };
  const log: Logger = { debug, info: nothing, warn: nothing, error: nothing };
  const settings = { ...defaultSettings, gateway: orders.gateway, agentId, phoneNumber: '40038' };
  store.subscribe(({ connection }) => {
    if (connection.kind !== 'online') online.delete(agentId);
    else if (!online.has(agentId)) {
      online.add(agentId);
      onlineSince = now();
    }
  });
  const agent = createAgent({
    store,
    warnings: createWarnings((warnings) => store.update({ warnings })),
    async connect(id) {
      const transport = createUndiciTransport({ origin: orders.gateway, secureContext });
      return { ok: true, connection: createConnection(transport, id, { clock, log }) };
    },
    secrets: createMemorySecrets(),
    settings: () => settings,
    clock,
    random: Math.random,
    log,
    onSignedIn: nothing,
  });
  return async (): Promise<void> => {
    const { phoneNumber } = settings;
    const form = { agentId, password: 'Practice-1', phoneNumber, rememberPassword: false };
    // A machine that brings up thousands at once may be late for one.
    for (let tries = 1; !(await agent.signIn(form)).ok; tries++) {
      if (tries > 5) throw new Error(`agent ${agentId} was not signed in`);
      if (store.get().session.kind === 'confirmForce') await agent.answerForce(true);
      await sleep(1000);
    }
  };
}

function report(): FleetReport {
  const perEvent = [...seen].map(([event, counts]) => {
    const times = [...counts.values()];
    const oftener = times.filter((count) => count > 1).length;
    return [event, { once: times.length - oftener, oftener }] as const;
  });
  const told = delays;
  delays = [];
  return {
    kind: 'report',
    online: online.size,
    delays: told,
    seen: Object.fromEntries(perEvent),
    onlineSince,
  };
}

function tell(message: FromFleet): void {
  process.send?.(message);
}

process.on('message', (_message: ToFleet) => tell(report()));
process.on('disconnect', () => process.exit());

const pause = orders.spreadMs / orders.agentIds.length;
const signedIn: Promise<void>[] = [];
for (const agentId of orders.agentIds) {
  signedIn.push(startAgent(agentId)());
  await sleep(pause);
}
await Promise.all(signedIn);
tell({ kind: 'signedIn' });
