import type { IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeControl } from '../../simulator/control/control.ts';
import { makeServerCertificate } from '../../simulator/http/certificates.ts';
import { Faults } from '../../simulator/http/faults.ts';
import { buildGateway } from '../../simulator/http/gateway.ts';
import { RequestLog } from '../../simulator/http/request-log.ts';
import { defaultOptions, numberedAgents } from '../../simulator/options.ts';
import { createWorld } from '../../simulator/world/world.ts';
import { now } from '../now.ts';
import type { Answered, FromGateway, GatewayOrders, Moment, ToGateway } from './protocol.ts';

/** The simulated gateway in a process of its own, with its monotonic clock on what comes in and goes out. */

/** Up to so many agents, their polls are told. */
const FEW = 50;

const orders = JSON.parse(process.argv[2] ?? '') as GatewayOrders;
const world = createWorld({
  ...defaultOptions,
  agents: numberedAgents(orders.agents),
  pollWaitMs: orders.pollWaitMs,
  authMode: orders.authMode,
  ivrNumbers: numberedAgents(orders.agents).map(({ id }) => ivrOf(id)),
  ivrAnswerMs: null,
  signInMs: 1,
});
const context = { world, faults: new Faults(), log: new RequestLog() };
const control = makeControl(context);
const certificate = await makeServerCertificate('valid');
const gateway = buildGateway(context, certificate);
gateway.server.keepAliveTimeout = orders.keepAliveMs;
// By default half a second more: idle connections shall end when told.
if ('keepAliveTimeoutBuffer' in gateway.server) gateway.server.keepAliveTimeoutBuffer = 0;

const sockets = new Set<Socket>();
const perSecond: Record<number, number> = {};
const firstByte = new WeakMap<Socket, number>();
/** When each agent's last poll ended without an event. */
const waits = new Map<string, () => void>();

gateway.server.on('connection', (socket: Socket) => {
  sockets.add(socket);
  socket.once('close', () => sockets.delete(socket));
});
gateway.server.on('secureConnection', (socket: Socket) => {
  socket.prependListener('data', () => firstByte.set(socket, now()));
});
gateway.server.prependListener('request', (request: IncomingMessage, response) => {
  const second = Math.floor(now() / 1000);
  perSecond[second] = (perSecond[second] ?? 0) + 1;
  const at = firstByte.get(request.socket) ?? now();
  const transmit = /\/voicecall\/(\d+)\/thirdPartyConfTransmitNum$/.exec(request.url ?? '')?.[1];
  if (transmit) tell({ kind: 'request', what: 'transmit', agentId: transmit, at });
  const poll = /\/agentevent\/(\d+)$/.exec(request.url ?? '')?.[1];
  if (!poll) return;
  // Of a fleet nobody wants to hear each.
  if (orders.agents <= FEW) tell({ kind: 'request', what: 'poll', agentId: poll, at });
  response.once('finish', () => waits.get(poll)?.());
});
await gateway.ready();
await listen(orders.port);
const { port } = gateway.server.address() as AddressInfo;
tell({ kind: 'ready', url: `https://127.0.0.1:${port}`, caPem: certificate.caPem });

process.on('disconnect', () => process.exit());
process.on('message', (message: ToGateway) => {
  perform(message).then(
    (done) => answer(done),
    (error: unknown) => answer({ error: error instanceof Error ? error.message : String(error) }),
  );
});

function answer(done: Partial<Answered>): void {
  tell({ kind: 'answer', at: now(), count: 0, perSecond: {}, error: null, ...done });
}

function tell(message: FromGateway): void {
  process.send?.(message);
}

async function listen(at: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    gateway.server.once('error', reject);
    gateway.server.listen({ host: '127.0.0.1', port: at, backlog: 4096 }, () => {
      gateway.server.off('error', reject);
      resolve();
    });
  });
}

async function perform(message: ToGateway): Promise<Partial<Answered>> {
  switch (message.kind) {
    case 'inject':
      return { at: await inject(message.agentId, message.eventType, message.when) };
    case 'conference':
    case 'call':
      await call(message.agentId, message.kind === 'conference');
      return {};
    case 'endCalls':
      for (const { number } of control.state().agents.find(({ id }) => id === message.agentId)?.calls ?? [])
        control.hangUp(number);
      return {};
    case 'settle':
      await until(() => isHanging(message.agentId));
      return {};
    case 'injectAll':
      return { count: injectAll(message.eventType) };
    case 'injectSome':
      return { count: await injectSome(message) };
    case 'outage':
      return { at: await outage(message.ms, message.eventType) };
    case 'load':
      return { perSecond };
  }
}

async function inject(agentId: string, eventType: string, when: Moment): Promise<number> {
  await until(() => isHanging(agentId));
  if (when.kind === 'between') {
    await new Promise<void>((resolve) => waits.set(agentId, resolve));
    waits.delete(agentId);
    await sleep(when.afterMs);
  }
  const at = now();
  control.injectEvent(agentId, { eventType, workNo: agentId, content: null });
  return at;
}

/** Each event carries when it was put in: its type is what a client tells of an event that it does not know. */
function stamp(agentId: string, eventType: string): void {
  control.injectEvent(agentId, {
    eventType: `${eventType}_${now().toFixed(3)}`,
    workNo: agentId,
    content: null,
  });
}

function signedIn(): string[] {
  return [...world.agents].flatMap(([agentId, { session }]) => (session ? [agentId] : []));
}

function injectAll(eventType: string): number {
  const agents = signedIn();
  for (const agentId of agents) stamp(agentId, eventType);
  return agents.length;
}

async function injectSome(how: { eventType: string; count: number; spreadMs: number }): Promise<number> {
  const agents = signedIn();
  const offset = Math.floor(Math.random() * agents.length);
  const began = now();
  for (let index = 0; index < how.count; index++) {
    const due = began + (how.spreadMs * index) / how.count;
    const left = due - now();
    if (left > 0) await sleep(left);
    stamp(agents[(offset + index) % agents.length] ?? '', how.eventType);
  }
  return how.count;
}

async function call(agentId: string, isConference: boolean): Promise<void> {
  const phone = control.phone(agentId);
  control.callIn(agentId, `139${agentId.padStart(8, '0')}`);
  phone.answer();
  if (!isConference) return;
  phone.hold();
  phone.callOut(ivrOf(agentId));
  control.answerParty(ivrOf(agentId));
  phone.confJoin();
}

/** @returns when it was back. */
async function outage(ms: number, eventType: string): Promise<number> {
  gateway.server.close();
  for (const socket of sockets) socket.destroy();
  await sleep(ms / 2);
  injectAll(eventType);
  await sleep(ms / 2);
  await listen(port);
  return now();
}

function isHanging(agentId: string): boolean {
  const session = world.agents.get(agentId)?.session;
  return session?.queue.waiting === 1 && session.queue.length === 0;
}

async function until(holds: () => boolean): Promise<void> {
  const end = now() + 60_000;
  while (!holds()) {
    if (now() > end) throw new Error('the client does not poll');
    await sleep(1);
  }
}

function ivrOf(agentId: string): string {
  return `7${agentId.padStart(5, '0')}`;
}
