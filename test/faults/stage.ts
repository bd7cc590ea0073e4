import { expect } from 'vitest';
import { type Agent, createAgent } from '../../src/main/agent/agent.ts';
import { type AppStateStore, createAppStateStore } from '../../src/main/agent/app-state.ts';
import { createMemorySecrets } from '../../src/main/agent/testing/memory-secrets.ts';
import { createWarnings } from '../../src/main/agent/warnings.ts';
import { systemClock } from '../../src/main/app/system-clock.ts';
import type { Deadlines } from '../../src/main/gateway/client.ts';
import { createConnection, type GatewayConnection } from '../../src/main/gateway/connection.ts';
import { createUndiciTransport } from '../../src/main/gateway/undici-transport.ts';
import type { Clock } from '../../src/main/ports.ts';
import { defaultSettings, type Settings } from '../../src/shared/settings.ts';
import type { AppState } from '../../src/shared/state.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';
import { until } from '../support/until.ts';
import { intoConference } from './data/events.ts';
import { type FaultGateway, startFaultGateway } from './gateway.ts';
import { AGENT, CUSTOMER, IVR, PHONE } from './good-answers.ts';
import { activeResources, nothingLeft } from './resources.ts';
import { createSurroundings, type Surroundings } from './surroundings.ts';

/** Deadlines in milliseconds: plenty for a busy machine, and short where a cell is to run out of time. */
const PLENTY = 8000;
const SHORT = 250;
/** What the program sends or keeps that no log line and no state may show. */
const SECRETS = ['Practice-1', 'guid-', 'node=', CUSTOMER, IVR];

export const form = { agentId: AGENT, password: 'Practice-1', phoneNumber: PHONE };

/** The whole agent over real TLS, and everything that windows would have drawn. */
export interface Stage {
  readonly gateway: FaultGateway;
  readonly agent: Agent;
  readonly surroundings: Surroundings;
  readonly states: readonly AppState[];
  /** How many lines of the log are about this call, and failed so. */
  failures(method: string, cause: string): number;
  state(): AppState;
  /** The client's deadlines are short from its next request on, or plenty again. */
  hurry(isShort: boolean): void;
  /** Signs in and waits until the first poll hangs. */
  signIn(how?: { readonly rememberPassword: boolean }): Promise<void>;
  /** Lets the agent come into a conference with customer and IVR. */
  join(): Promise<void>;
  /** Signs out and checks that nothing is left. */
  close(): Promise<void>;
}

/**
 * @param options `quick`: pauses of the agent pass so many times as fast; deadlines of requests don't.
 *   `host`: by which name the gateway is called. `random`: chooses pauses between shortest (0) and longest (1).
 */
export async function startStage(
  options: { quick?: number; host?: string; random?: number } = {},
): Promise<Stage> {
  const before = activeResources();
  const surroundings = createSurroundings();
  const gateway = await startFaultGateway(surroundings.jumpClock);
  gateway.hold('poll');
  const deadlines = { queryMs: PLENTY, signInMs: PLENTY, pollMs: PLENTY, transmitMs: PLENTY };
  const log = createRecordingLogger();
  const clock = quickClock(options.quick ?? 1);
  const origin = `https://${options.host ?? '127.0.0.1'}:${gateway.port}`;
  const settings: Settings = {
    ...defaultSettings,
    gateway: origin,
    agentId: form.agentId,
    phoneNumber: form.phoneNumber,
    ivrDirectory: [{ name: 'Bank', numbers: [IVR], prefixes: [] }],
  };
  const store = createAppStateStore();
  const states: AppState[] = [];
  store.subscribe((state) => states.push(state));
  const agent = createAgent({
    store,
    warnings: createWarnings((warnings) => store.update({ warnings })),
    connect: async (agentId) => {
      const transport = createUndiciTransport({
        origin,
        secureContext: gateway.trust,
        connectTimeoutMs: 1000,
      });
      return {
        ok: true,
        connection: hurried(createConnection(transport, agentId, { clock, log, deadlines }), deadlines),
      };
    },
    secrets: createMemorySecrets(),
    settings: () => settings,
    clock,
    random: () => options.random ?? 0,
    log,
    onSignedIn: () => undefined,
  });
  return {
    gateway,
    agent,
    surroundings,
    states,
    failures: (method, cause) =>
      log.lines.filter(({ values }) => values.method === method && values.failure === cause).length,
    state: () => store.get(),
    hurry(isShort) {
      const ms = isShort ? SHORT : PLENTY;
      // Nothing but a sign-in starts with a connection that has yet to be made.
      Object.assign(deadlines, { queryMs: ms, signInMs: 2 * ms, pollMs: ms, transmitMs: ms });
    },
    async signIn({ rememberPassword } = { rememberPassword: false }) {
      expect(await agent.signIn({ ...form, rememberPassword })).toEqual({ ok: true });
      await until('the poll hangs', () => gateway.held('poll') === 1);
    },
    async join() {
      gateway.tell(...intoConference);
      await until('the conference', () => store.get().call.kind === 'conference');
      await until('the poll hangs', () => gateway.held('poll') === 1);
    },
    async close() {
      surroundings.restore();
      await gateway.heal();
      await signOut(agent, store);
      await until('all connections are closed', () => gateway.openSockets() === 0);
      await gateway.close();
      const told = JSON.stringify([log.lines, states]);
      for (const secret of SECRETS) expect(told).not.toContain(secret);
      await nothingLeft(before);
    },
  };
}

/** An agent with a customer waits five seconds for a transmission; a cell that waits so long would be too slow. */
function hurried(
  connection: GatewayConnection,
  deadlines: Deadlines & { readonly transmitMs: number },
): GatewayConnection {
  const { client } = connection;
  return {
    ...connection,
    client: {
      ...client,
      thirdPartyConfTransmitNum: (deadlineMs, sendWithinMs) =>
        client.thirdPartyConfTransmitNum(Math.min(deadlineMs, deadlines.transmitMs), sendWithinMs),
    },
  };
}

function quickClock(factor: number): Clock {
  return {
    now: systemClock.now,
    monotonic: () => systemClock.monotonic() * factor,
    after: (ms, callback) => systemClock.after(ms / factor, callback),
  };
}

async function signOut(agent: Agent, store: AppStateStore): Promise<void> {
  if (store.get().session.kind === 'confirmForce') await agent.answerForce(false);
  await agent.signOut();
  await until('signed out', () => store.get().session.kind === 'signedOut');
}
