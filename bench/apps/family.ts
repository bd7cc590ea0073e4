import { readdirSync, readFileSync } from 'node:fs';

/** A process and all that it started, Linux only; the first is itself. */
export function family(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    const parent = /^\d+$/.test(name) ? parentOf(name) : null;
    if (parent === null) continue;
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (id: number): number[] => [id, ...(children.get(id) ?? []).flatMap(below)];
  return below(pid);
}

function parentOf(name: string): number | null {
  const stat = read(`/proc/${name}/stat`);
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Memory of a process and all that it started, MiB: what is shared counts in shares (PSS). */
export function memoryOf(pid: number): number {
  const kib = family(pid).map((id) => {
    const rollup = read(`/proc/${id}/smaps_rollup`) ?? '';
    return Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
  });
  return kib.reduce((sum, each) => sum + each, 0) / 1024;
}

/** What the threads of a process and of all that it started have used so far. */
export interface Work {
  /** Milliseconds on a core. */
  readonly cpuMs: number;
  /** How often a thread went to sleep by itself: each time something had woken it. */
  readonly wakeUps: number;
}

export function workOf(pid: number): Work {
  const tasks = family(pid).flatMap((id) =>
    list(`/proc/${id}/task`).map((task) => `/proc/${id}/task/${task}`),
  );
  const works = tasks.map((task) => ({
    // Nanoseconds; the ticks of /proc/PID/stat are too coarse for a program that sleeps.
    cpuMs: Number((read(`${task}/schedstat`) ?? '0').split(' ')[0]) / 1e6,
    wakeUps: Number(/^voluntary_ctxt_switches:\s+(\d+)/m.exec(read(`${task}/status`) ?? '')?.[1] ?? 0),
  }));
  return {
    cpuMs: works.reduce((sum, one) => sum + one.cpuMs, 0),
    wakeUps: works.reduce((sum, one) => sum + one.wakeUps, 0),
  };
}

/** Null for a process that has ended meanwhile. */
function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
