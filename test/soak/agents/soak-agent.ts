import { setTimeout as sleep } from 'node:timers/promises';
import type { SecureContext } from 'node:tls';
import { createAgent } from '../../../src/main/agent/agent.ts';
import { createAppStateStore } from '../../../src/main/agent/app-state.ts';
import { createMemorySecrets } from '../../../src/main/agent/testing/memory-secrets.ts';
import { createWarnings } from '../../../src/main/agent/warnings.ts';
import { systemClock } from '../../../src/main/app/system-clock.ts';
import { createConnection } from '../../../src/main/gateway/connection.ts';
import { createUndiciTransport } from '../../../src/main/gateway/undici-transport.ts';
import type { Logger } from '../../../src/main/ports.ts';
import { defaultSettings } from '../../../src/shared/settings.ts';
import type { AppState, TransmitView } from '../../../src/shared/state.ts';
import type { Dice } from '../../support/dice.ts';
import { phoneOf } from '../protocol.ts';
import { type Carried, type PostAttempt, withBooks } from './post-attempts.ts';
import { createShownHistory, type ShownHistory } from './shown-history.ts';

/** A press of the key and all that it led to. A double press is one. */
export interface Press {
  readonly attempts: PostAttempt[];
  /** `sending` until it is known. */
  outcome: TransmitView['kind'];
}

/** One real agent with a person in front of it. */
export interface SoakAgent {
  readonly agentId: string;
  readonly carried: Carried;
  readonly shown: ShownHistory;
  /** Kinds of the events that reached the agent's state, in order; the reader empties it. */
  readonly seen: string[];
  /** Presses in their order, the last perhaps still under way; the reader empties it. */
  readonly presses: Press[];
  /** Sessions that began, and those that the gateway ended. */
  readonly sessions: { begun: number; ended: number };
  state(): AppState;
  /** Whether the person presses the key; the session is kept up all the same. */
  play(on: boolean): void;
  /** Signs out and goes home. */
  close(): Promise<void>;
}

export function startSoakAgent(parts: {
  readonly agentId: string;
  readonly gateway: string;
  readonly secureContext: SecureContext;
  readonly dice: Dice;
}): SoakAgent {
  const { agentId, gateway, dice } = parts;
  const carried: Carried = { requests: 0, failedPolls: 0 };
  const sessions = { begun: 0, ended: 0 };
  const shown = createShownHistory();
  const seen: string[] = [];
  const presses: Press[] = [];
  let seenCount = 0;
  let press: Press = { attempts: [], outcome: 'idle' };
  let playing = false;
  let closing = false;

  const store = createAppStateStore();
  store.subscribe((state, before) => {
    shown.add(seenCount, state);
    if (state.session.kind === before.session.kind) return;
    if (state.session.kind === 'signedIn' && before.session.kind === 'signingIn') sessions.begun += 1;
    if (state.session.kind === 'signedOut' && before.session.kind === 'signedIn') sessions.ended += 1;
  });
  const nothing = () => undefined;
  const log: Logger = {
    debug(message, values) {
      if (message !== 'agent event') return;
      seenCount += 1;
      seen.push(String(values?.event));
    },
    info: nothing,
    warn: nothing,
    error: nothing,
  };
  const settings = {
    ...defaultSettings,
    gateway,
    agentId,
    phoneNumber: phoneOf(agentId),
    ivrDirectory: [{ name: 'Payment line', numbers: [], prefixes: ['7'] }],
  };
  const agent = createAgent({
    store,
    warnings: createWarnings((warnings) => store.update({ warnings })),
    async connect(id) {
      const wire = createUndiciTransport({ origin: gateway, secureContext: parts.secureContext });
      const transport = withBooks(wire, carried, (attempt) => press.attempts.push(attempt));
      return { ok: true, connection: createConnection(transport, id, { clock: systemClock, log }) };
    },
    secrets: createMemorySecrets(),
    settings: () => settings,
    clock: systemClock,
    random: () => dice.roll(),
    log,
    onSignedIn: nothing,
  });

  const pressKey = async (): Promise<void> => {
    press = { attempts: [], outcome: 'sending' };
    presses.push(press);
    const outcomes = dice.chance(0.15) ? [agent.transmit(), agent.transmit()] : [agent.transmit()];
    const [outcome] = await Promise.all(outcomes);
    press.outcome = outcome?.kind ?? 'idle';
  };

  const wantsToPress = ({ transmit, transmitBlock }: AppState): boolean => {
    if (transmitBlock) return dice.chance(0.02);
    return dice.chance(transmit.kind === 'passing' ? 0.1 : 0.5);
  };

  const live = async (): Promise<void> => {
    while (!closing) {
      const state = store.get();
      const form = {
        agentId,
        password: 'Practice-1',
        phoneNumber: settings.phoneNumber,
        rememberPassword: false,
      };
      if (state.session.kind === 'signedOut') await agent.signIn(form);
      else if (state.session.kind === 'confirmForce') await agent.answerForce(true);
      else if (playing && wantsToPress(state)) await pressKey();
      await sleep(dice.between(50, 500));
    }
  };
  const life = live();

  return {
    agentId,
    carried,
    shown,
    seen,
    presses,
    sessions,
    state: () => store.get(),
    play(on) {
      playing = on;
    },
    async close() {
      closing = true;
      await life;
      await agent.signOut();
    },
  };
}
