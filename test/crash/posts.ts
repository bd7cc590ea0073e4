import type { CrashStage } from './stage.ts';

/** Requests of our operation at the gateway. */
export interface Posts {
  readonly letIn: number;
  /** Refused for their GUID, so that nothing was done. */
  readonly turnedAway: number;
}

/** @param time milliseconds since the epoch. */
export function postsSince({ simulator }: CrashStage, time: number): Posts {
  const all = simulator.control.requests();
  const posts = all.filter((one) => one.time >= time && one.path.endsWith('/thirdPartyConfTransmitNum'));
  const turnedAway = posts.filter(({ guid }) => guid === 'dead').length;
  return { letIn: posts.length - turnedAway, turnedAway };
}

/**
 * Compares the requests with the presses of one run.
 *
 * @param posts when the app was just dead, and after the next start.
 * @param presses made, and those of which the app told an outcome.
 * @returns what must not be so.
 */
export function postFaults(
  posts: { readonly atDeath: Posts; readonly now: Posts },
  presses: { readonly made: number; readonly told: number },
): string[] {
  const all = ({ letIn, turnedAway }: Posts) => letIn + turnedAway;
  const { atDeath, now } = posts;
  const faults: string[] = [];
  if (all(now) > all(atDeath)) faults.push(`${all(now) - all(atDeath)} POSTs after the kill`);
  if (now.letIn > presses.made) faults.push(`${now.letIn} POSTs of ${presses.made} presses`);
  if (all(now) < presses.told) faults.push(`${presses.told} outcomes of ${all(now)} POSTs`);
  return faults;
}
