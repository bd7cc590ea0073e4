import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import keytar from 'keytar';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { appEnvironment, makeProfile, type Profile } from './app.ts';
import { pressKeys } from './desktop-keys.ts';
import { customer, ivr, signInBody } from './simulated-gateway.ts';
import { agent, endCalls, joinThree } from './stage.ts';
import { until } from './until.ts';

/**
 * A packed program that signs in by itself at a simulator. No driver is attached: the packed program has none that
 * could be, so what it does is seen at the gateway, and what is done to it is done with keys and signals.
 */
export interface InstalledApp {
  readonly simulator: Simulator;
  readonly profile: Profile;
  readonly process: ChildProcess;
  /** Builds a three-party call, presses the shortcut once, and tells what came of the customer's digits. */
  passNumbers(digits: string): Promise<{ posts: number; ivrReceived: string; recordingHeard: string }>;
  /** Asks it to quit, waits for its end, and removes its traces. */
  close(): Promise<number | null>;
}

/** @returns the arguments with which it starts on a profile. */
export function installedArguments(profile: Profile): string[] {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...asRoot, `--user-data-dir=${profile.folder}`];
}

/**
 * Starts it with the password of an agent in the keychain, and waits until it polls.
 *
 * @param executable the packed program.
 * @param extra further arguments.
 */
export async function startInstalled(
  executable: string,
  extra: readonly string[] = [],
): Promise<InstalledApp> {
  const simulator = await startSimulator({ ivrAnswerMs: null, signInMs: 1, pollWaitMs: 300 });
  const ivrDirectory = [{ name: 'Payment line', numbers: [ivr], prefixes: [] }];
  const { id: agentId, phoneNumber } = agent;
  const settings = {
    gateway: simulator.gatewayUrl,
    ivrDirectory,
    agentId,
    phoneNumber,
    rememberPassword: true,
  };
  const profile = makeProfile(settings, simulator.caPem);
  const account = `${simulator.gatewayUrl} agent ${agentId}`;
  await keytar.setPassword('Tonebridge password', account, signInBody.password);
  const child = spawn(executable, [...installedArguments(profile), ...extra], {
    stdio: 'ignore',
    env: appEnvironment(),
  });
  const polls = () => simulator.control.requests().filter(({ path }) => path.includes('/agentevent/')).length;
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  try {
    await until('the packed program polls', () => child.exitCode !== null || polls() > 0, 60_000);
    if (child.exitCode !== null) throw new Error(`the packed program ended with ${child.exitCode}`);
  } catch (error) {
    child.kill('SIGKILL');
    await simulator.close();
    throw error;
  }
  return {
    simulator,
    profile,
    process: child,
    async passNumbers(digits) {
      const { control } = simulator;
      const posts = () =>
        control.requests().filter(({ path }) => path.endsWith('/thirdPartyConfTransmitNum')).length;
      joinThree(control);
      const queued = () => control.state().agents.find(({ id }) => id === agentId)?.queued;
      await until('the program has fetched the events', () => queued() === 0, 30_000);
      // It has worked the last one off when the poll after that has come back and the next has begun.
      const before = polls();
      await until('the program polls on', () => polls() > before + 1, 30_000);
      pressKeys('ctrl+shift+F9');
      await until('the gateway has got the request', () => posts() > 0, 15_000);
      control.press(customer, digits);
      const came = {
        posts: posts(),
        ivrReceived: control.ivrReceived(ivr),
        recordingHeard: control.recordingHeard(agentId),
      };
      // The gateway signs nobody out who is in a call.
      endCalls(control);
      return came;
    },
    async close() {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
      const code = await ended;
      clearTimeout(force);
      await simulator.close();
      await keytar.deletePassword('Tonebridge password', account);
      profile.remove();
      return code;
    },
  };
}
