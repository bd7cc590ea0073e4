import { readFile } from 'node:fs/promises';
import { helpText, readArguments } from './cli/arguments.ts';
import { type Scenario, type Simulator, startSimulator } from './index.ts';
import { defaultOptions, type SimulatorOptions } from './options.ts';

const command = readArguments(process.argv.slice(2));
switch (command.kind) {
  case 'help':
    process.stdout.write(helpText());
    break;
  case 'version':
    process.stdout.write(`${await version()}\n`);
    break;
  case 'wrong':
    process.stderr.write(`${command.message}\nTry --help.\n`);
    process.exitCode = 2;
    break;
  case 'run':
    await run(command.options, command.scenario);
    break;
}

async function run(options: Partial<SimulatorOptions>, scenario: Scenario | null): Promise<void> {
  const simulator = await startSimulator(options).catch((error: unknown) => {
    process.stderr.write(`The simulator can't start: ${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
    return null;
  });
  if (!simulator) return;
  const stop = (): void => {
    void simulator.close().then(() => process.stdout.write('Simulator ended.\n'));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);

  const agents = options.agents ?? defaultOptions.agents;
  const shown = agents.slice(0, 10).map(({ id, password }) => `  agent ${id}  password ${password}`);
  const more = agents.length > shown.length ? [`  … and ${agents.length - shown.length} more`] : [];
  const lines = [
    `Gateway  ${simulator.gatewayUrl}`,
    `Console  ${simulator.controlUrl}`,
    ...(options.caOut ? [`CA file  ${options.caOut}`] : []),
    'Simulated agents; any phone number will do:',
    ...shown,
    ...more,
    'Ctrl+C ends it.',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (scenario) await tell(simulator, scenario);
}

/** Plays a scenario and says each step; the simulator goes on running afterwards. */
async function tell({ control }: Simulator, scenario: Scenario): Promise<void> {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  try {
    say(`Scenario ${scenario.name}${scenario.about ? `: ${scenario.about}` : ''}`);
    const run = control.play(scenario, ({ words, state, problem }) => {
      say(state === 'done' ? `  ✓ ${words}` : `  ✗ ${words}: ${problem}`);
    });
    const { state } = await run.ended;
    say(`Scenario ${scenario.name}: ${state}.`);
  } catch (error) {
    process.stderr.write(`The scenario can't be played: ${error instanceof Error ? error.message : error}\n`);
  }
}

async function version(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}
