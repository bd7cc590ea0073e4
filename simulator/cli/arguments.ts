import { parseArgs } from 'node:util';
import type { SimulatorOptions } from '../options.ts';
import { loadScenario, scenarioNames } from '../scenario/files.ts';
import type { Scenario } from '../scenario/schema.ts';
import { switchOptions, valueOptions } from './options-table.ts';
import { UsageError } from './readers.ts';

/** What a command line asks for. */
export type Command =
  | {
      readonly kind: 'run';
      readonly options: Partial<SimulatorOptions>;
      readonly scenario: Scenario | null;
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'wrong'; readonly message: string };

/** From the command line the simulator has fixed ports, so that a client's settings stay good. */
const fixedPorts: Partial<SimulatorOptions> = { port: 8043, controlPort: 8044 };

/** Reads the words of the command line after the script's name. */
export function readArguments(words: readonly string[]): Command {
  try {
    const { values } = parseArgs({ args: [...words], options: parseOptions(), strict: true });
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    const scenario = typeof values.scenario === 'string' ? loadScenario(values.scenario) : null;
    return { kind: 'run', options: collect(values), scenario };
  } catch (error) {
    return { kind: 'wrong', message: error instanceof Error ? error.message : String(error) };
  }
}

/** The text of `--help`. */
export function helpText(): string {
  const rows = [
    ...valueOptions.map(({ flag, hint, help }) => [`--${flag} ${hint}`, help] as const),
    ...switchOptions.map(({ flag, help }) => [`--${flag}`, help] as const),
    ['--scenario FILE', `play this file, or ${scenarioNames().join(', ')}`] as const,
    ['--help', 'this text'] as const,
    ['--version', 'the version'] as const,
  ];
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    'A CC-Gateway that behaves like the real one, with a console to play customer and IVR.',
    '',
    'Usage: npm run simulator -- [options]',
    '',
    ...rows.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`),
    '',
    'A TIME is 500ms, 60s or 2m; a bare number is milliseconds.',
    '',
  ].join('\n');
}

function parseOptions(): Record<string, { type: 'string' | 'boolean' }> {
  const names = (type: 'string' | 'boolean', flags: readonly string[]) =>
    flags.map((flag) => [flag, { type }] as const);
  return Object.fromEntries([
    ...names('string', ['scenario', ...valueOptions.map(({ flag }) => flag)]),
    ...names('boolean', ['help', 'version', ...switchOptions.map(({ flag }) => flag)]),
  ]);
}

function collect(values: Readonly<Record<string, unknown>>): Partial<SimulatorOptions> {
  const parts = valueOptions.flatMap(({ flag, read }) => {
    const value = values[flag];
    return typeof value === 'string' ? [readOption(flag, value, read)] : [];
  });
  const switches = switchOptions.filter(({ flag }) => values[flag] === true).map(({ set }) => set);
  return Object.assign({}, fixedPorts, ...parts, ...switches);
}

function readOption<Value>(flag: string, value: string, read: (value: string) => Value): Value {
  try {
    return read(value);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`--${flag} ${error.message}.`);
    throw error;
  }
}
