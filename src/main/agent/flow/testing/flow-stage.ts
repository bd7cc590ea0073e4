import { defaultOptions, type SimulatorOptions } from '../../../../../simulator/options.ts';
import type { Agent as WorldAgent } from '../../../../../simulator/world/agent.ts';
import { callIn, partyAnswers, partyHangsUp } from '../../../../../simulator/world/parties.ts';
import { createWorld } from '../../../../../simulator/world/world.ts';
import { defaultSettings, type IvrEntry } from '../../../../shared/settings.ts';
import type { AppState } from '../../../../shared/state.ts';
import { createConnection } from '../../../gateway/connection.ts';
import { failed, success } from '../../../gateway/failure.ts';
import type { GatewayTransport, TransportRequest } from '../../../gateway/transport.ts';
import { createWorldTransport } from '../../../practice/world-transport.ts';
import { type Agent, createAgent } from '../../agent.ts';
import { createAppStateStore } from '../../app-state.ts';
import { deferred } from '../../testing/deferred.ts';
import { createFakeClock, type FakeClock } from '../../testing/fake-clock.ts';
import { createMemoryLog, type MemoryLog } from '../../testing/memory-log.ts';
import { createMemorySecrets } from '../../testing/memory-secrets.ts';
import { createWarnings } from '../../warnings.ts';

export const CUSTOMER = '13900001111';
export const IVR = '70093';

/**
 * How a request fails: refused by the gateway; never left; its answer lost although it was done, or with it not done.
 */
export type Fault = 'refused' | 'notSent' | 'lostDone' | 'lostUndone';

/** Names of operations as the path has them. */
export type PathName =
  | 'hold'
  | 'callout'
  | 'confjoin'
  | 'thirdPartyConfTransmitNum'
  | 'release'
  | 'gethold'
  | 'disconnect'
  | 'syncagentinfo'
  | 'allcallid'
  | 'logout';

/** A real agent over the real client, on the simulator's world in this process, with faults by operation. */
export interface FlowStage {
  readonly agent: Agent;
  readonly clock: FakeClock;
  readonly log: MemoryLog;
  readonly me: WorldAgent;
  readonly states: readonly AppState[];
  state(): AppState;
  /** The operations that were asked for, polls and queries left out. */
  asked(): readonly string[];
  /** The next requests of an operation fail like this. */
  fail(path: PathName, ...faults: Fault[]): void;
  /** The next request of an operation reaches the gateway, or its answer us, only when the returned function is called. */
  holdBack(path: PathName, what?: 'request' | 'answer'): () => Promise<void>;
  /** From now on nothing gets through, or again. */
  cut(isCut: boolean): void;
  /** Lets time pass until everything that was said has been heard. */
  hear(ms?: number): Promise<void>;
  customerCalls(): Promise<void>;
  answers(): Promise<void>;
  hangsUp(number: string): Promise<void>;
  /** What the agent's hand does on the phone. */
  hand(act: () => unknown): Promise<void>;
  readonly world: ReturnType<typeof createWorld>;
  /** How the customer's call stands in the world. */
  customer(): string;
  ivr(): string;
}

export async function openFlowStage(
  options: Partial<SimulatorOptions> = {},
  entry: Partial<IvrEntry> = {},
): Promise<FlowStage> {
  const clock = createFakeClock();
  const log = createMemoryLog();
  const world = createWorld({
    ...defaultOptions,
    agents: [{ id: '101', password: 'Practice-1' }],
    ivrNumbers: [IVR],
    ivrAnswerMs: null,
    ...options,
    clock,
  });
  const me = world.agents.get('101');
  if (!me) throw new Error('no agent');
  const faults = new Map<string, Fault[]>();
  const asked: string[] = [];
  const heldBack = new Map<
    string,
    { readonly what: 'request' | 'answer'; readonly arrives: Promise<null> }
  >();
  let isCut = false;
  const real = createWorldTransport(world, clock);
  const transport: GatewayTransport = {
    ...real,
    async request(request) {
      const name = operationName(request);
      if (name !== null) asked.push(name);
      if (isCut) return failed({ kind: 'transport', sent: false, cause: 'refused' });
      const held = name === null ? undefined : heldBack.get(name);
      if (name !== null) heldBack.delete(name);
      if (held?.what === 'answer') {
        const answer = await real.request(request);
        await held.arrives;
        return answer;
      }
      await held?.arrives;
      const fault = name === null ? undefined : faults.get(name)?.shift();
      if (fault === 'refused') return refusal(request);
      if (fault === 'notSent') return failed({ kind: 'transport', sent: false, cause: 'tls' });
      if (fault === 'lostDone') await real.request(request);
      if (fault) return failed({ kind: 'transport', sent: true, cause: 'reset' });
      return real.request(request);
    },
  };
  const store = createAppStateStore();
  const states: AppState[] = [];
  store.subscribe((state) => states.push(state));
  const settings = {
    ...defaultSettings,
    agentId: '101',
    phoneNumber: '40038',
    ivrDirectory: [{ name: 'Payment line', numbers: [IVR], prefixes: [], ...entry }],
  };
  const agent = createAgent({
    store,
    warnings: createWarnings((warnings) => store.update({ warnings })),
    connect: async (id) => ({ ok: true, connection: createConnection(transport, id, { clock, log }) }),
    secrets: createMemorySecrets(),
    settings: () => settings,
    clock,
    random: () => 0.5,
    log,
    onSignedIn() {},
  });
  const form = { agentId: '101', password: 'Practice-1', phoneNumber: '40038', rememberPassword: false };
  const signedIn = agent.signIn(form);
  await clock.advance(100);
  await signedIn;
  const hear = async (ms = 50): Promise<void> => clock.advance(ms);
  await hear();
  const phase = (number: string) => me.line.calls.find((call) => call.number === number)?.state ?? 'gone';
  return {
    agent,
    clock,
    log,
    me,
    world,
    states,
    state: () => store.get(),
    asked: () => asked,
    fail(path, ...given) {
      faults.set(path, [...(faults.get(path) ?? []), ...given]);
    },
    holdBack(path, what = 'request') {
      const { promise, resolve } = deferred<null>();
      heldBack.set(path, { what, arrives: promise });
      return async () => {
        resolve(null);
        await hear();
      };
    },
    cut(next) {
      isCut = next;
    },
    hear,
    async customerCalls() {
      callIn(world, me, CUSTOMER);
      await hear();
      await agent.calls.use({ control: 'answer' });
      await hear();
      asked.length = 0;
    },
    async answers() {
      partyAnswers(world, IVR);
      await hear();
    },
    async hangsUp(number) {
      partyHangsUp(world, number);
      await hear();
    },
    async hand(act) {
      act();
      await hear();
    },
    customer: () => phase(CUSTOMER),
    ivr: () => phase(IVR),
  };
}

function operationName({ path }: TransportRequest): string | null {
  return /\/(?:voicecall|onlineagent|calldata)\/\d+\/(\w+)/.exec(path)?.[1] ?? null;
}

function refusal({ onHeaders }: TransportRequest) {
  const headers = { 'content-type': 'application/json; charset=UTF-8' };
  onHeaders(headers);
  const body = new TextEncoder().encode(JSON.stringify({ message: '', retcode: '100-007' }));
  return success({ status: 200, headers, body });
}
