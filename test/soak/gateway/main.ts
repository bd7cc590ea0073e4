import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeControl } from '../../../simulator/control/control.ts';
import { makeServerCertificate } from '../../../simulator/http/certificates.ts';
import { Faults } from '../../../simulator/http/faults.ts';
import { buildGateway } from '../../../simulator/http/gateway.ts';
import { defaultOptions, numberedAgents, type SimulatorOptions } from '../../../simulator/options.ts';
import { createWorld, type World } from '../../../simulator/world/world.ts';
import { createDice, type Dice } from '../../support/dice.ts';
import {
  type AgentReport,
  agentIds,
  type FromGateway,
  type GatewayOrders,
  ivrOf,
  POST_SETTLED_MS,
  type ToGateway,
} from '../protocol.ts';
import { startCaller } from './caller.ts';
import { createFaultPlan } from './fault-plan.ts';
import { Ledger } from './ledger.ts';

/** One fault for every so many milliseconds of each agent's time. */
const FAULT_EVERY_MS = 3000;
/** One take-over from elsewhere for every so many milliseconds of each agent's time. */
const KICK_EVERY_MS = 240_000;

const orders = JSON.parse(process.argv[2] ?? '') as GatewayOrders;
const dice = createDice(orders.seed);
const ids = agentIds(orders.agents);
const reading = openPoints(dice);
const world = createWorld({
  ...defaultOptions,
  agents: numberedAgents(orders.agents),
  ivrNumbers: ids.map(ivrOf),
  ivrAnswerMs: null,
  authMode: 2,
  guidIntervalMs: 2000,
  oldGuid: 'dies',
  pollWaitMs: 2000,
  ...reading,
});
const faults = new Faults();
const ledger = new Ledger(world, (agentId, path, fault) => plan.struck(agentId, path, fault));
const context = { world, faults, log: ledger };
const control = makeControl(context);
const plan = createFaultPlan(control, dice, orders.isLong);
const certificate = await makeServerCertificate('valid');
const gateway = buildGateway(context, certificate);
const connections = new Set<Socket>();
gateway.server.on('connection', (socket: Socket) => {
  connections.add(socket);
  socket.once('close', () => connections.delete(socket));
});
await gateway.listen({ host: '127.0.0.1', port: 0 });
const [address] = gateway.addresses();
const url = `https://127.0.0.1:${typeof address === 'object' ? address.port : address}`;

let playing = false;
const kicks = new Map<string, number>();
const callers = ids.map((agentId, index) =>
  startCaller({ control, agentId, dice: createDice(orders.seed + index), isPlaying: () => playing }),
);
void often(FAULT_EVERY_MS, (agentId) => plan.add(agentId));
void often(KICK_EVERY_MS, (agentId) => {
  if (!world.agents.get(agentId)?.session) return;
  control.kick(agentId);
  kicks.set(agentId, (kicks.get(agentId) ?? 0) + 1);
});

process.on('message', (message: ToGateway) => {
  if (message.kind === 'report') return tell(report(message.final));
  playing = message.on;
  if (!playing) plan.clear();
});
process.on('disconnect', () => process.exit());
tell({ kind: 'ready', url, caPem: certificate.caPem, reading: JSON.stringify(reading) });

function tell(message: FromGateway): void {
  process.send?.(message);
}

/** Calls back for each agent about once in `everyMs`, while calls are played. */
async function often(everyMs: number, act: (agentId: string) => void): Promise<void> {
  for (;;) {
    await sleep((dice.roll() * 2 * everyMs) / ids.length);
    const agentId = ids[dice.between(0, ids.length - 1)];
    if (playing && agentId !== undefined) act(agentId);
  }
}

function report(final: boolean): FromGateway {
  const postsUntil = final ? Date.now() : Date.now() - POST_SETTLED_MS;
  return {
    kind: 'report',
    agents: ids.map(agentReport),
    posts: ledger.takePosts(postsUntil),
    postsUntil,
    requests: ledger.requests,
    faults: plan.counts,
    connections: connections.size,
    quiet: !playing && callers.every((caller) => caller.isIdle()),
  };
}

function agentReport(agentId: string): AgentReport {
  const book = ledger.of(agentId);
  const taken = book.taken;
  book.taken = [];
  const session = world.agents.get(agentId)?.session;
  const kicked = kicks.get(agentId) ?? 0;
  return {
    agentId,
    taken,
    delivered: book.delivered,
    caughtUp: session !== null && session?.queue.waiting === 1 && session.queue.length === 0,
    disturbances: book.lost + book.sessions + kicked,
    sessionBreaks: book.lostGuids + kicked,
    call: callOf(world, agentId),
  };
}

/** What a window must show, in the order in which a window chooses among several calls. */
function callOf({ agents }: World, agentId: string): AgentReport['call'] {
  const line = agents.get(agentId)?.line;
  if (line?.conference) return 'conference';
  for (const state of ['dialling', 'talking', 'ringing', 'held'] as const) {
    if (line?.inState(state)) return state;
  }
  return 'none';
}

/** One of the readings of what the protocol leaves open (protocol notes §3, §4). */
function openPoints(dice: Dice): Partial<SimulatorOptions> {
  return {
    partnerSeparator: dice.pick([',', ', ', '，']),
    partnerOrder: dice.pick(['customerFirst', 'ivrFirst']),
    talkingAfterConference: dice.chance(0.5),
    conferenceCallId: dice.pick(['held', 'active', 'new']),
    confJoinRelease: dice.pick(['before', 'after', 'none']),
    confJoinReleaseOf: dice.pick(['held', 'active', 'conference']),
    trailingNul: dice.chance(0.5),
    numbersAsStrings: dice.chance(0.5),
    emptyEvent: dice.pick(['absent', 'null']),
    deadGuidRetcode: dice.pick(['100-006', '000-003']),
  };
}
