import { isRuntimeSwitch } from './chromium-switches.ts';

/** What a running instance can be told to do. */
export const commands = ['transmit', 'connect', 'show', 'hide', 'sign-out', 'quit'] as const;

export type Command = (typeof commands)[number];

/** What a command line asks for. */
export type CommandLine =
  /** `hidden`: into the tray, without a window. */
  | { readonly kind: 'start'; readonly hidden: boolean }
  | { readonly kind: 'command'; readonly command: Command }
  /** A report on this computer; `json` for programs. */
  | { readonly kind: 'doctor'; readonly json: boolean }
  | { readonly kind: 'help' | 'version' }
  /** Removes what is kept in the keychain. */
  | { readonly kind: 'forget-secrets' }
  /** `why` is for the person who typed it. */
  | { readonly kind: 'wrong'; readonly why: string };

const options = ['help', 'version', 'forget-secrets', 'hidden', 'doctor', 'json', ...commands] as const;

/**
 * Reads a command line. Switches of Chromium and Electron are passed over.
 *
 * @param argv the executable and everything after it.
 * @param isPackaged false for a run from source, `electron [switches] <folder> [options]`, where ours begin after
 *   the folder.
 */
export function parseArguments(argv: readonly string[], isPackaged: boolean): CommandLine {
  const given: (typeof options)[number][] = [];
  const words = isPackaged ? argv.slice(1) : afterFolder(argv);
  for (const argument of words.flatMap(spelledOut)) {
    const option = options.find((name) => argument === `--${name}`);
    if (option) given.push(option);
    else if (!isRuntimeSwitch(argument)) return { kind: 'wrong', why: complaint(argument) };
  }
  if (given.includes('help')) return { kind: 'help' };
  if (given.includes('version')) return { kind: 'version' };
  if (given.includes('json') && !given.includes('doctor')) {
    return { kind: 'wrong', why: '--json goes with --doctor only.' };
  }
  const [option, other] = new Set(given.filter((name) => name !== 'json'));
  if (other) return { kind: 'wrong', why: `Use --${option} or --${other}, not both.` };
  if (option === 'doctor') return { kind: 'doctor', json: given.includes('json') };
  if (option === 'forget-secrets') return { kind: 'forget-secrets' };
  const command = commands.find((name) => name === option);
  return command ? { kind: 'command', command } : { kind: 'start', hidden: option === 'hidden' };
}

/** The one option with a value, as two. */
function spelledOut(argument: string): string[] {
  return argument === '--doctor=json' ? ['--doctor', '--json'] : [argument];
}

function complaint(argument: string): string {
  const [name] = argument.split('=');
  if (options.some((option) => name === `--${option}`)) return `${name} takes no value.`;
  return argument.startsWith('-') ? `Unknown option ${argument}.` : `Unexpected argument ${argument}.`;
}

/** Electron's own arguments end with the folder of the program: the first that is no switch. */
function afterFolder(argv: readonly string[]): readonly string[] {
  let index = 1;
  while (index < argv.length && argv[index]?.startsWith('-')) {
    // A module to load first stands as an argument of its own.
    index += argv[index] === '-r' || argv[index] === '--require' ? 2 : 1;
  }
  return argv.slice(index + 1);
}
