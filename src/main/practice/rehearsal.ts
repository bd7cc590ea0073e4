import { defaultOptions } from '../../../simulator/options.ts';
import type { Agent as WorldAgent } from '../../../simulator/world/agent.ts';
import { confJoin } from '../../../simulator/world/conference.ts';
import { callIn, partyAnswers, partyHangsUp, partyPresses } from '../../../simulator/world/parties.ts';
import { answer, callOut, hold } from '../../../simulator/world/phone.ts';
import { closeWorld, createWorld, type World } from '../../../simulator/world/world.ts';
import type { PracticeRun, PracticeStep } from '../../shared/practice.ts';
import { defaultSettings, type Settings } from '../../shared/settings.ts';
import { type Agent, createAgent } from '../agent/agent.ts';
import { createAppStateStore } from '../agent/app-state.ts';
import { pause } from '../agent/pause.ts';
import { createWarnings } from '../agent/warnings.ts';
import { createConnection } from '../gateway/connection.ts';
import type { Clock, Logger, Random } from '../ports.ts';
import { noSecrets } from './no-secrets.ts';
import { pace } from './pace.ts';
import { createWorldTransport } from './world-transport.ts';

const agentId = '101';
const password = 'Practice-1';
const phoneNumber = '40038';
const customer = '5550142';
const ivr = '70093';
/** What the made-up customer keys in. */
const keys = '4929173#';

export interface RehearsalParts {
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Logger;
  /** What the made-up IVR is called. */
  readonly ivrName: string;
  onChange(run: PracticeRun): void;
  /** The practice can't go on. */
  onFailed(): void;
}

/** A practice call under way. */
export interface Rehearsal {
  /** The agent's key. */
  press(): void;
  /** Hangs up and signs out in the made-up world. Nothing is told any more. */
  end(): Promise<void>;
}

/**
 * Plays a call with a made-up customer and IVR: the program's own client, poller, call state and transmission,
 * over a simulated gateway in this process. It has an agent and a state of its own, so keychain, settings, audit
 * trail and session of the real one are out of its reach.
 */
export function startRehearsal(parts: RehearsalParts): Rehearsal {
  const { clock, log } = parts;
  const world = createWorld({
    ...defaultOptions,
    agents: [{ id: agentId, password }],
    ivrNumbers: [ivr],
    ivrAnswerMs: null,
    clock,
  });
  const store = createAppStateStore();
  const agent = createPracticeAgent(parts, world, store);
  const over = new AbortController();
  let step: PracticeStep = 'starting';

  const tell = (): void => {
    if (over.signal.aborted) return;
    const { call, transmit, transmitBlock } = store.get();
    const ivrGot = world.media.ivrReceived(ivr);
    const recordingGot = world.media.recordingHeard(agentId);
    parts.onChange({ kind: 'running', step, call, transmit, transmitBlock, ivrGot, recordingGot });
  };
  const go = (to: PracticeStep): void => {
    step = to;
    tell();
  };
  const after = async (ms: number, act: () => void): Promise<void> => {
    await pause(clock, ms, over.signal);
    over.signal.throwIfAborted();
    act();
  };
  const isPassing = () =>
    new Promise<void>((resolve, reject) => {
      const stop = store.subscribe(({ transmit }) => transmit.kind === 'passing' && finish(resolve));
      const finish = (settle: () => void) => {
        stop();
        settle();
      };
      over.signal.addEventListener('abort', () => finish(() => reject(over.signal.reason)));
    });

  const signedIn = agent.signIn({ agentId, password, phoneNumber, rememberPassword: false });
  const play = async (): Promise<void> => {
    const result = await signedIn;
    if (!result.ok) throw new Error(`the practice agent cannot sign in: ${result.notice.key}`);
    const me = worldAgent(world);
    await after(pace.call, () => {
      callIn(world, me, customer);
      go('ringing');
    });
    await after(pace.ring, () => {
      answer(world, me);
      go('talking');
    });
    await after(pace.talk, () => {
      hold(world, me);
      callOut(world, me, ivr);
      go('dialling');
    });
    await after(pace.dial, () => partyAnswers(world, ivr));
    await after(pace.join, () => confJoin(world, me, me.line.inState('held')?.callId ?? ''));
    go('press');
    await isPassing();
    go('passing');
    for (const [index, key] of [...keys].entries()) {
      await after(index === 0 ? pace.firstKey : pace.key, () => {
        partyPresses(world, customer, key);
        tell();
      });
    }
    await after(pace.hangUp, () => go('done'));
    await leave();
  };

  /** Ends once only, whoever asks first. */
  let left: Promise<void> | null = null;
  const leave = (): Promise<void> => {
    left ??= (async () => {
      over.abort();
      await signedIn;
      for (const { number } of [...worldAgent(world).line.calls]) partyHangsUp(world, number);
      await agent.signOut();
      closeWorld(world);
    })();
    return left;
  };

  store.subscribe(tell);
  tell();
  play().catch((error: unknown) => {
    if (over.signal.aborted) return;
    log.error('the practice call cannot go on', { error });
    parts.onFailed();
  });
  return { press: () => void agent.transmit(), end: leave };
}

function createPracticeAgent(
  { clock, random, log, ivrName }: RehearsalParts,
  world: World,
  store: ReturnType<typeof createAppStateStore>,
): Agent {
  const settings: Settings = {
    ...defaultSettings,
    agentId,
    phoneNumber,
    ivrDirectory: [{ name: ivrName, numbers: [ivr], prefixes: [] }],
  };
  return createAgent({
    store,
    warnings: createWarnings(() => {}),
    connect: async (id) => ({
      ok: true,
      connection: createConnection(createWorldTransport(world, clock), id, { clock, log }),
    }),
    secrets: noSecrets,
    settings: () => settings,
    clock,
    random,
    log,
    onSignedIn() {},
  });
}

function worldAgent(world: World): WorldAgent {
  const found = world.agents.get(agentId);
  if (!found) throw new Error('the practice world has no agent');
  return found;
}
