import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Simulator, startSimulator } from '../../simulator/index.ts';
import { createKeptSecrets, type KeptSecrets } from '../../src/main/agent/kept-secrets.ts';
import { createKeychain } from '../../src/main/storage/keychain.ts';
import { defaultSettings, type Settings } from '../../src/shared/settings.ts';
import { makeProfile, type Profile } from '../support/app.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';
import { ivr, signInBody } from '../support/simulated-gateway.ts';
import { until } from '../support/until.ts';
import { type CrashApp, startCrashApp } from './crash-app.ts';

export const agent = { id: '101', password: signInBody.password, phoneNumber: signInBody.phonenum };

/** What stays while the app dies and starts again: gateway, profile and keychain. */
export interface CrashStage {
  readonly simulator: Simulator;
  readonly profile: Profile;
  /** The agent's items in the keychain of this desktop. */
  readonly secrets: KeptSecrets;
  /** The settings the profile began with. */
  readonly settings: Settings;
  start(): CrashApp;
  close(): Promise<void>;
}

/** GUIDs rotate so often that a kill may well fall between the gateway's new one and the keychain's. */
export async function openCrashStage(): Promise<CrashStage> {
  const profile = makeProfile({});
  const caFile = join(profile.folder, 'ca.pem');
  const simulator = await startSimulator({
    caOut: caFile,
    authMode: 2,
    guidIntervalMs: 300,
    pollWaitMs: 100,
    oldGuid: 'dies',
    ivrAnswerMs: null,
  });
  const settings = {
    ...defaultSettings,
    gateway: simulator.gatewayUrl,
    caFile,
    ivrDirectory: [{ name: 'Payment line 0', numbers: [ivr], prefixes: [] }],
  };
  writeFileSync(join(profile.folder, 'settings.json'), JSON.stringify(settings));
  const owner = { gateway: simulator.gatewayUrl, agentId: agent.id };
  return {
    simulator,
    profile,
    secrets: createKeptSecrets(createKeychain(createRecordingLogger()), owner, () => undefined),
    settings,
    start: () => startCrashApp(profile.folder),
    async close() {
      await simulator.close();
      profile.remove();
    },
  };
}

/** Signs the agent in for the first time, with the password kept, so that every later start can sign in itself. */
export async function signInFirst(app: CrashApp): Promise<void> {
  await app.state();
  const { id: agentId, password, phoneNumber } = agent;
  const form = { agentId, password, phoneNumber, rememberPassword: true };
  const result = await app.evaluate((filled) => window.tonebridge.signIn(filled), form);
  if (!result.ok) throw new Error(`the first sign-in was refused: ${result.notice.key}`);
}

/** Everybody who is in a call with the agent hangs up. */
export async function endCalls({ control }: Simulator): Promise<void> {
  const calls = () => control.state().agents.find(({ id }) => id === agent.id)?.calls ?? [];
  for (const { number } of calls()) control.hangUp(number);
  await until('the calls are over', () => calls().length === 0);
}
