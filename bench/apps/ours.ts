import { spawn } from 'node:child_process';
import { once } from 'node:events';
import keytar from 'keytar';
import type { Settings } from '../../src/shared/settings.ts';
import { appCommand, appEnvironment, makeProfile } from '../../test/support/app.ts';
import { signInBody } from '../../test/support/simulated-gateway.ts';
import type { BenchGateway } from '../gateway/process.ts';
import { now } from '../now.ts';

/** The program as it runs at an agent's desk: nothing is attached to it. Times are of the monotonic clock. */
export interface OurApp {
  readonly pid: number;
  readonly startedAt: number;
  /** Ends it without a sign-out, as a power cut does: its session lives on at the gateway. */
  stop(): Promise<void>;
}

/** An agent's place: a profile, and a password in the keychain with which the program signs in by itself. */
export interface Desk {
  readonly agentId: string;
  start(...options: string[]): OurApp;
  remove(): Promise<void>;
}

export async function openDesk(
  gateway: BenchGateway,
  agentId = '101',
  settings: Partial<Settings> = {},
): Promise<Desk> {
  const ivrDirectory = [{ name: 'Payment line', numbers: [], prefixes: ['7'] }];
  const profile = makeProfile(
    {
      gateway: gateway.url,
      ivrDirectory,
      agentId,
      phoneNumber: signInBody.phonenum,
      rememberPassword: true,
      ...settings,
    },
    gateway.caPem,
  );
  const account = `${gateway.url} agent ${agentId}`;
  await keytar.setPassword('Tonebridge password', account, signInBody.password);
  return {
    agentId,
    start(...options) {
      const { executablePath, args } = appCommand(profile, options);
      const startedAt = now();
      const child = spawn(executablePath, args, { env: appEnvironment(), stdio: 'ignore' });
      const ended = once(child, 'exit');
      return {
        pid: child.pid ?? 0,
        startedAt,
        async stop() {
          child.kill('SIGKILL');
          await ended;
        },
      };
    },
    async remove() {
      await keytar.deletePassword('Tonebridge password', account);
      await keytar.deletePassword('Tonebridge GUID', account);
      profile.remove();
    },
  };
}
