import { createSecureContext, type SecureContext } from 'node:tls';
import {
  type Simulator,
  type SimulatorControl,
  type SimulatorOptions,
  startSimulator,
} from '../../simulator/index.ts';
import { systemClock } from '../../src/main/app/system-clock.ts';
import type { SignInBody } from '../../src/main/gateway/client.ts';
import { createConnection, type GatewayConnection } from '../../src/main/gateway/connection.ts';
import type { GatewayEvent } from '../../src/main/gateway/events.ts';
import { createUndiciTransport } from '../../src/main/gateway/undici-transport.ts';
import { createRecordingLogger, type LogLine } from './recording-logger.ts';

/** What the simulator's agents sign in with. */
export const signInBody: SignInBody = {
  password: 'Practice-1',
  phonenum: '40038',
  status: '4',
  releasephone: 'false',
  agenttype: '4',
};

export const customer = '13900001111';
export const ivr = '70093';

/** The simulator over TLS, and real clients for it. */
export interface SimulatedGateway {
  readonly simulator: Simulator;
  readonly control: SimulatorControl;
  /** Log lines of all connections. */
  readonly lines: readonly LogLine[];
  /** Opens a connection; every one has its own GUID and cookies. */
  connect(agentId?: string): GatewayConnection;
  /** Opens a connection, signs in, sets the skills and fetches the events of that. */
  signIn(agentId?: string): Promise<GatewayConnection>;
  close(): Promise<void>;
}

export async function startSimulatedGateway(
  options: Partial<SimulatorOptions> = {},
): Promise<SimulatedGateway> {
  const simulator = await startSimulator({ ivrAnswerMs: null, signInMs: 1, ...options });
  const secureContext: SecureContext = createSecureContext({ ca: simulator.caPem });
  const log = createRecordingLogger();
  const open: GatewayConnection[] = [];
  const connect = (agentId = '101') => {
    const transport = createUndiciTransport({ origin: simulator.gatewayUrl, secureContext });
    const connection = createConnection(transport, agentId, { clock: systemClock, log });
    open.push(connection);
    return connection;
  };
  return {
    simulator,
    control: simulator.control,
    lines: log.lines,
    connect,
    async signIn(agentId) {
      const connection = connect(agentId);
      const { client } = connection;
      const answers = [await client.signIn(signInBody), await client.setSkills()];
      for (const answer of answers) if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
      await events(connection, 2);
      return connection;
    },
    async close() {
      for (const connection of open) await connection.close();
      await simulator.close();
    },
  };
}

/** Polls until there are this many events. */
export async function events(connection: GatewayConnection, count: number): Promise<GatewayEvent[]> {
  const seen: GatewayEvent[] = [];
  while (seen.length < count) {
    const answer = await connection.client.poll();
    if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
    seen.push(...answer.value);
  }
  return seen;
}

/** Brings an agent, the customer and the IVR into one conference. Returns the customer call's id. */
export function joinConference(control: SimulatorControl, agentId = '101'): string {
  const phone = control.phone(agentId);
  const callid = control.callIn(agentId, customer);
  phone.answer();
  phone.hold();
  phone.callOut(ivr);
  control.answerParty(ivr);
  phone.confJoin();
  return callid;
}
