import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readAudit } from '../../src/main/storage/testing/read-audit.ts';
import type { AppState } from '../../src/shared/state.ts';
import type { CrashApp } from './crash-app.ts';
import { agent, type CrashStage } from './stage.ts';

/** How the agent is back after a crash. */
export type WayBack =
  /** The kept session went on. */
  | 'resumed'
  /** It was over or lost, and the kept password signed the agent in. */
  | 'signedIn'
  /** The gateway still held the session but its newest GUID died with the app: the agent was asked first. */
  | 'takenOver';

/** What the start after a crash was like. */
export interface Comeback {
  readonly faults: readonly string[];
  readonly way: WayBack | null;
  /** The toolbar said that it isn't sure of the call, and the agent had to check it. */
  readonly unsure: boolean;
  /** From the start of the process to a signed-in agent, in milliseconds. */
  readonly tookMs: number;
}

/** How long a start may take until the agent is signed in, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Warnings that say that something kept was damaged or can't be used. */
const BAD_WARNING = /^warning\.(settings|audit|keychain|shortcut)/;

/**
 * Watches an app that has just been started after a crash until the agent is back.
 *
 * @param cutLines how many lines of the audit trail have been cut off so far.
 */
export async function watchComeback(stage: CrashStage, app: CrashApp, cutLines: number): Promise<Comeback> {
  const since = Date.now();
  const begun = performance.now();
  const faults: string[] = [];
  let asked = false;

  let state = await app.state();
  while (!isBack(state) && performance.now() - begun < PATIENCE_MS) {
    if (state.session.kind === 'confirmForce' && !asked) {
      asked = true;
      await app.evaluate(() => window.tonebridge.answerForce(true), null);
    }
    await sleep(20);
    state = await app.state();
  }
  const tookMs = performance.now() - begun;
  if (!isBack(state)) faults.push(`not signed in after ${PATIENCE_MS} ms: ${JSON.stringify(state.session)}`);

  const way = wayBack(stage, since);
  if (way === null) faults.push('the gateway saw neither the session go on nor a sign-in');
  if (!agentAtGateway(stage)?.signedIn) faults.push('the gateway does not have the agent signed in');

  const checked = await checkCall(stage, app);
  faults.push(...checked.faults);
  for (const { key } of state.warnings) if (BAD_WARNING.test(key)) faults.push(`warned: ${key}`);
  if (!state.shortcut.registered) faults.push('the shortcut could not be registered');
  const { unreadable } = await readAudit(join(stage.profile.folder, 'audit.jsonl'));
  if (unreadable !== cutLines) {
    faults.push(`audit trail: ${unreadable} unreadable lines after the start, ${cutLines} cut off`);
  }
  return { faults, way, unsure: checked.unsure, tookMs };
}

/** What the gateway saw of the app since then (milliseconds since the epoch). */
function wayBack({ simulator }: CrashStage, since: number): WayBack | null {
  const accepted = simulator.control
    .requests()
    .filter(({ time, retcode }) => time >= since && retcode === '0')
    .map(({ path }) => path);
  const saw = (end: string) => accepted.some((path) => path.endsWith(`/onlineagent/${agent.id}${end}`));
  if (saw('/forcelogin')) return 'takenOver';
  if (saw('')) return 'signedIn';
  // Every query of a signed-in agent is accepted only with the session's GUID.
  return accepted.length > 0 ? 'resumed' : null;
}

function isBack({ session, connection }: AppState): boolean {
  return session.kind === 'signedIn' && connection.kind === 'online';
}

function agentAtGateway({ simulator }: CrashStage) {
  return simulator.control.state().agents.find(({ id }) => id === agent.id);
}

/**
 * The toolbar must soon show a conference exactly when the gateway has one, or say that it isn't sure; then the
 * agent's "Check the call" must make it so.
 */
async function checkCall(stage: CrashStage, app: CrashApp): Promise<{ faults: string[]; unsure: boolean }> {
  const real = agentAtGateway(stage)?.conference !== null;
  const end = performance.now() + 3000;
  let unsure = false;
  for (;;) {
    const { call, callUnsure } = await app.state();
    if ((call.kind === 'conference') === real) return { faults: [], unsure };
    if (performance.now() > end) {
      return { faults: [`shown: ${call.kind}; conference at the gateway: ${real}`], unsure };
    }
    if (callUnsure && !unsure) {
      unsure = true;
      await app.evaluate(() => window.tonebridge.startOver(), null);
    }
    await sleep(20);
  }
}
