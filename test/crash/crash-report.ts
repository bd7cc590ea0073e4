import type { Remains } from './after-kill.ts';
import type { Comeback, WayBack } from './next-start.ts';
import type { Posts } from './posts.ts';
import type { ScriptRecord } from './session-script.ts';

/** One kill, and what came of it. */
export interface Crash {
  /** Before the app was back from the crash before. */
  readonly whileStarting: boolean;
  readonly remains: Remains;
  readonly comeback: Comeback;
  readonly posts: Posts;
  readonly faults: readonly string[];
}

/** What many crashes have shown. */
export interface CrashReport {
  readonly kills: number;
  /** Of these, before the agent was back from the crash before. */
  readonly killedWhileStarting: number;
  readonly ways: Readonly<Record<WayBack, number>>;
  /** How often the toolbar wasn't sure of the call, said so, and was right after the agent's check. */
  readonly unsure: number;
  readonly presses: number;
  /** Requests of our operation that the gateway let in. */
  readonly posts: number;
  /** Those it turned away for their GUID; each is sent once more with the newer one. */
  readonly turnedAway: number;
  readonly settingsSaved: number;
  /** Lines of the audit trail that a kill cut off. */
  readonly cutLines: number;
  /** Half-written settings files that lie beside the real ones at the end. */
  readonly leftovers: number;
  readonly slowestComebackMs: number;
  /** What must not be so, each with the crash it belongs to. */
  readonly faults: readonly string[];
}

/** @param record what the script has done in all of them. */
export function reportOf(crashes: readonly Crash[], record: ScriptRecord): CrashReport {
  const count = (holds: (crash: Crash) => boolean) => crashes.filter(holds).length;
  const sum = (of: (crash: Crash) => number) => crashes.reduce((total, crash) => total + of(crash), 0);
  const back = (way: WayBack) => count(({ comeback }) => comeback.way === way);
  return {
    kills: crashes.length,
    killedWhileStarting: count(({ whileStarting }) => whileStarting),
    ways: { resumed: back('resumed'), signedIn: back('signedIn'), takenOver: back('takenOver') },
    unsure: count(({ comeback }) => comeback.unsure),
    presses: record.presses,
    posts: sum(({ posts }) => posts.letIn),
    turnedAway: sum(({ posts }) => posts.turnedAway),
    settingsSaved: record.settingsSaved,
    cutLines: count(({ remains }) => remains.cutLine),
    leftovers: crashes.at(-1)?.remains.leftovers ?? 0,
    slowestComebackMs: Math.round(Math.max(0, ...crashes.map(({ comeback }) => comeback.tookMs))),
    faults: crashes.flatMap(({ faults }) => faults),
  };
}
