import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../../src/main/ports.ts';
import type { AppState } from '../../src/shared/state.ts';
import { joinConference } from '../support/simulated-gateway.ts';
import type { CrashApp } from './crash-app.ts';
import { agent, type CrashStage, endCalls } from './stage.ts';

/** What the script has done so far; it goes on counting over all runs. */
export interface ScriptRecord {
  /** Number in the last settings that were handed to the app, and that it said were saved. */
  settingsSent: number;
  settingsSaved: number;
  /** Presses made, and those whose outcome the app has told with its time (ms since the epoch). */
  presses: number;
  readonly toldAt: number[];
}

export const newRecord = (): ScriptRecord => ({ settingsSent: 0, settingsSaved: 0, presses: 0, toldAt: [] });

const LONGEST_PAUSE_MS = 80;

/**
 * Plays an agent's day in seconds, again and again, until the app dies: settings, a conference, transmissions,
 * sign-out and sign-in. Begins with a signed-in agent.
 *
 * @returns when the app has been killed.
 * @throws Error when the day stops for another reason.
 */
export async function playUntilKilled(
  stage: CrashStage,
  app: CrashApp,
  parts: { readonly random: Random; readonly record: ScriptRecord; isKilled(): boolean },
): Promise<void> {
  const { control } = stage.simulator;
  const { random, record } = parts;
  const pause = () => sleep(random() * LONGEST_PAUSE_MS);

  const shows = async (what: string, holds: (state: AppState) => boolean): Promise<void> => {
    const end = performance.now() + 10_000;
    while (!holds(await app.state())) {
      if (performance.now() > end) throw new Error(`the app never showed: ${what}`);
      await sleep(10);
    }
  };
  const save = async (): Promise<void> => {
    record.settingsSent += 1;
    const { settingsSent: number } = record;
    const result = await app.evaluate(async (name) => {
      const current = await window.tonebridge.getSettings();
      const ivrDirectory = current.ivrDirectory.map((one) => ({ ...one, name }));
      return window.tonebridge.saveSettings({ ...current, ivrDirectory });
    }, `Payment line ${number}`);
    if (!result.ok) throw new Error(`settings refused: ${result.notice.key}`);
    record.settingsSaved = number;
    await pause();
  };
  const press = async (): Promise<void> => {
    record.presses += 1;
    await app.evaluate(() => window.tonebridge.transmit(), null);
    record.toldAt.push(Date.now());
    await pause();
  };

  try {
    for (;;) {
      await endCalls(stage.simulator);
      await shows('ready without a call', ({ call }) => ['none', 'ended'].includes(call.kind));
      await save();
      joinConference(control, agent.id);
      await shows('the conference', ({ call }) => call.kind === 'conference');
      await press();
      await save();
      await press();
      await endCalls(stage.simulator);
      await shows('the end of the call', ({ call }) => ['none', 'ended'].includes(call.kind));
      await save();
      await app.evaluate(() => window.tonebridge.signOut(), null);
      await shows('signed out', ({ session }) => session.kind === 'signedOut');
      await pause();
      const form = {
        agentId: agent.id,
        password: '',
        phoneNumber: agent.phoneNumber,
        rememberPassword: true,
      };
      await app.evaluate((filled) => window.tonebridge.signIn(filled), form);
      await shows('online', ({ connection }) => connection.kind === 'online');
      await pause();
    }
  } catch (error) {
    if (!parts.isKilled()) throw error;
  }
}
