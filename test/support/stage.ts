import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  type Simulator,
  type SimulatorControl,
  type SimulatorOptions,
  startSimulator,
} from '../../simulator/index.ts';
import type { Settings } from '../../src/shared/settings.ts';
import { launchApp, makeProfile, type Profile, type RunningApp } from './app.ts';
import { customer, ivr, signInBody } from './simulated-gateway.ts';
import { shows, signInAs } from './toolbar.ts';

/** The agent that the stage is about. */
export const agent = { id: '101', password: signInBody.password, phoneNumber: signInBody.phonenum };

/** The app before a simulator that it is set up for and trusts. */
export interface Stage {
  readonly simulator: Simulator;
  readonly control: SimulatorControl;
  readonly profile: Profile;
  /** The app that runs now; another one after a restart. */
  readonly app: RunningApp;
  readonly toolbar: Page;
  /** Starts the app again on its profile; the one before must have ended. */
  start(env?: Readonly<Record<string, string>>): Promise<void>;
  /** Changes settings as the settings window does; throws when they are refused. */
  change(settings: Partial<Settings>): Promise<void>;
  /** Sets the app up for another simulator, and trusts it. */
  use(other: Simulator): Promise<void>;
  /** Signs the agent in and waits until the toolbar is online. */
  signIn(options?: { remember?: boolean }): Promise<void>;
  /** Puts agent, customer and IVR into one call, and waits until the toolbar shows it. */
  conference(): Promise<void>;
  /** Ends every call, and waits until the toolbar shows no call and the agent is ready again. */
  hangUp(): Promise<void>;
  /** Saves a picture of a window in out/e2e/, once the toolbar has the height of its content. */
  picture(name: string, page?: Page): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions {
  readonly simulator?: Partial<SimulatorOptions>;
  readonly settings?: Partial<Settings>;
  readonly env?: Readonly<Record<string, string>>;
  /** The program's own options. */
  readonly options?: readonly string[];
}

const pictures = join(import.meta.dirname, '..', '..', 'out', 'e2e');

/** Starts simulator and app. The IVR answers when the simulator is told. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const simulator = await startSimulator({ ivrAnswerMs: null, signInMs: 1, ...options.simulator });
  const { control } = simulator;
  const ivrDirectory = [{ name: 'Payment line', numbers: [ivr], prefixes: [] }];
  const profile = makeProfile(
    { gateway: simulator.gatewayUrl, ivrDirectory, ...options.settings },
    simulator.caPem,
  );
  let app = await launchApp(profile, options.env, options.options);
  const change = async (settings: Partial<Settings>) => {
    const result = await app.toolbar.evaluate(
      async (changes) =>
        window.tonebridge.saveSettings({ ...(await window.tonebridge.getSettings()), ...changes }),
      settings,
    );
    if (!result.ok) throw new Error(`settings refused: ${result.notice.key}`);
  };
  return {
    change,
    async use({ gatewayUrl, caPem }) {
      const caFile = join(profile.folder, 'other-ca.pem');
      writeFileSync(caFile, caPem);
      await change({ gateway: gatewayUrl, caFile });
    },
    simulator,
    control,
    profile,
    get app() {
      return app;
    },
    get toolbar() {
      return app.toolbar;
    },
    async start(env) {
      app = await launchApp(profile, env);
    },
    async signIn({ remember = false } = {}) {
      await signInAs(app.toolbar, { ...agent, remember });
      await shows(app.toolbar, 'connection.online');
    },
    async conference() {
      joinThree(control);
      await shows(app.toolbar, 'call.threeParty');
    },
    async hangUp() {
      endCalls(control);
      await app.toolbar.locator('.call-ended, .call-none').waitFor();
      await shows(app.toolbar, 'agent.ready');
    },
    async picture(name, page = app.toolbar) {
      mkdirSync(pictures, { recursive: true });
      // Only the toolbar fits its content, and only while it is in sight.
      if (page === app.toolbar) await fits(page);
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    async close() {
      await app.quit();
      await simulator.close();
      profile.remove();
    },
  };
}

/** Waits until a toolbar is as tall as its content. */
async function fits(toolbar: Page): Promise<void> {
  await toolbar.waitForFunction(() => {
    const height = document.querySelector('.toolbar')?.getBoundingClientRect().height ?? 0;
    return Math.abs(Math.ceil(height) - window.innerHeight) <= 1;
  });
}

/** A customer calls, the agent answers, holds, dials the IVR and joins the calls. */
export function joinThree(control: SimulatorControl): void {
  const phone = control.phone(agent.id);
  control.callIn(agent.id, customer);
  phone.answer();
  phone.hold();
  phone.callOut(ivr);
  control.answerParty(ivr);
  phone.confJoin();
}

/** Everybody who is in a call with the agent hangs up. */
export function endCalls(control: SimulatorControl): void {
  const mine = control.state().agents.find(({ id }) => id === agent.id);
  for (const { number } of mine?.calls ?? []) control.hangUp(number);
}

/** The requests of our operation that reached the gateway. */
export function transmissions(control: SimulatorControl): number {
  return control.requests().filter(({ path }) => path.endsWith('/thirdPartyConfTransmitNum')).length;
}
