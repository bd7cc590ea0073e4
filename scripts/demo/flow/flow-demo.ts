import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadScenario, startSimulator } from '../../../simulator/index.ts';
import { launchApp, makeProfile } from '../../../test/support/app.ts';
import { canPressKeys, pressShortcut } from '../key-press.ts';
import { createNarrator } from '../narrator.ts';
import { AGENT, IVR, type Stage, signIn } from '../story.ts';
import { type Evidence, judge, operationsSince } from './evidence.ts';
import { report, wentWell } from './report.ts';
import { type FlowStory, flowStories, IVR_NAME } from './stories.ts';
import { appState, flowMark, watchFlow } from './watch.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'out', 'demo', 'flow');

/** Plays the one-key flow and its failures, and writes a report. @returns whether all went as it must */
export async function playFlowDemo(): Promise<boolean> {
  const narrator = createNarrator(folder);
  const simulator = await startSimulator({ authMode: 2, guidIntervalMs: 5000 });
  narrator.say(
    `A simulated CC-Gateway runs at ${simulator.gatewayUrl}; its console: ${simulator.controlUrl}`,
  );
  const profile = makeProfile(
    {
      gateway: simulator.gatewayUrl,
      connectShortcut: 'CommandOrControl+Shift+F8',
      defaultIvr: IVR_NAME,
      ivrDirectory: [{ name: IVR_NAME, numbers: [IVR], prefixes: [], answerSeconds: 6 }],
    },
    simulator.caPem,
  );
  const app = await launchApp(profile);
  const stage: Stage = { simulator, app, narrator, patienceMs: canPressKeys() ? 20_000 : 120_000 };
  const told: Evidence[] = [];
  try {
    await signIn(stage);
    for (const story of flowStories) told.push(await playFlowStory(stage, story));
  } catch (error) {
    await narrator.picture(app.toolbar, 'failed').catch(() => undefined);
    narrator.check(`the demo went on (${error instanceof Error ? error.message : String(error)})`, false);
  } finally {
    await app.quit();
    await simulator.close();
    profile.remove();
  }
  writeFileSync(join(folder, 'report.md'), report(told));
  narrator.say('The report is out/demo/flow/report.md, with a picture of each moment beside it.');
  narrator.check(
    `all ${flowStories.length} stories went as they must`,
    told.length === flowStories.length && told.every(wentWell),
  );
  return narrator.allWell();
}

async function playFlowStory(stage: Stage, story: FlowStory): Promise<Evidence> {
  const { simulator, app, narrator, patienceMs } = stage;
  const { control } = simulator;
  const scenario = loadScenario(story.scenario);
  const me = () => control.state().agents.find(({ id }) => id === AGENT.id);
  const startedAt = Date.now();
  narrator.say('');
  narrator.say(`${story.title}.`);
  const run = control.play(scenario, ({ words, state, problem }) =>
    narrator.check(problem ? `${words}: ${problem}` : words, state === 'done'),
  );
  let over = false;
  void run.ended.then(() => {
    over = true;
  });

  const talks = async () => (await appState(app.toolbar)).call.kind === 'talking';
  await waitUntil('the toolbar shows the customer on the line', talks, patienceMs);
  const before = flowMark((await appState(app.toolbar)).flow);
  narrator.say('The agent presses Ctrl+Shift+F8.');
  pressShortcut(narrator.say, 'F8');
  const watching = watchFlow(app.toolbar, narrator, story.scenario, before, () => over);
  const pressed = waitUntil(
    'the gateway was asked for something after the key press',
    async () => over || operationsSince(control, startedAt).length > 0,
    patienceMs,
  );
  await pressed.catch((error: unknown) => {
    narrator.check(String(error), false);
    run.stop();
  });
  const { steps } = await run.ended;
  const seen = await watching;

  const operations = operationsSince(control, startedAt);
  const findings = judge(story, operations, seen, me()?.calls.length ?? 0);
  for (const { text, holds } of findings) narrator.check(text, holds);
  // Whatever is left would be in the next story's way.
  for (const { number } of me()?.calls ?? []) control.hangUp(number);
  const isFree = async () =>
    (await appState(app.toolbar)).call.kind !== 'talking' && me()?.calls.length === 0;
  await waitUntil('the calls are over', isFree, patienceMs);
  return { story, about: scenario.about, steps, seen, operations, findings };
}

async function waitUntil(what: string, holds: () => Promise<boolean>, timeoutMs: number): Promise<void> {
  const end = performance.now() + timeoutMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`never happened: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
