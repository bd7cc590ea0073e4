import { readdirSync, readFileSync } from 'node:fs';

/** A process of the app under test. */
export interface AppProcess {
  readonly pid: number;
  readonly command: string;
}

/**
 * The processes that belong to a profile: those that have its folder on their command line, and those of the
 * process group that was started for it. The dead that nobody has asked about yet don't count.
 *
 * @param folder of the profile.
 * @param group process group ID; 0 for none.
 */
export function processesOf(folder: string, group: number): AppProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), command: commandOf(name), ...statOf(name) }))
    .filter((one) => one.alive && (one.command.includes(folder) || one.group === group))
    .map(({ pid, command }) => ({ pid, command }));
}

function commandOf(pid: string): string {
  return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
}

/** The fields after the program's name, which is in brackets and may hold anything: state, parent, group. */
function statOf(pid: string): { alive: boolean; group: number } {
  const stat = read(`/proc/${pid}/stat`);
  const [state = 'X', , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { alive: !['Z', 'X', ''].includes(state), group: Number(group) };
}

/** Empty for a process that has gone meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
