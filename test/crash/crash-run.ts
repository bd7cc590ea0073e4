import { setTimeout as sleep } from 'node:timers/promises';
import { examineRemains } from './after-kill.ts';
import type { CrashApp } from './crash-app.ts';
import { type Crash, type CrashReport, reportOf } from './crash-report.ts';
import { watchComeback } from './next-start.ts';
import { postFaults, postsSince } from './posts.ts';
import { seededRandom } from './random.ts';
import { newRecord, playUntilKilled, type ScriptRecord } from './session-script.ts';
import { type CrashStage, openCrashStage, signInFirst } from './stage.ts';

/** How much of the scripted session comes after the start; a kill may fall anywhere in it, in milliseconds. */
const SCRIPT_MS = 3000;

/** How long the first start is taken to need, in milliseconds; later ones are measured. */
const START_MS = 1000;

/**
 * Kills the app at random moments of a session and sees each time what it left and whether it comes back.
 *
 * @param options `times` kills; `seed` of their moments, as parts of a session; `say` is told how it goes.
 */
export async function runCrashes(options: {
  readonly times: number;
  readonly seed: number;
  say(line: string): void;
}): Promise<CrashReport> {
  const { times, seed, say } = options;
  const random = seededRandom(seed);
  const stage = await openCrashStage();
  const record = newRecord();
  const crashes: Crash[] = [];
  let app = stage.start();
  try {
    await signInFirst(app);
    while (crashes.length < times) {
      const number = crashes.length + 1;
      const startMs = crashes.at(-1)?.comeback.tookMs ?? START_MS;
      const moment = random() * (startMs + SCRIPT_MS);
      const where = `crash ${number} of ${times}, ${Math.round(moment)} ms into the session`;
      const startedAt = Date.now();
      const before = { presses: record.presses, told: record.toldAt.length };

      const whileStarting = moment < startMs;
      if (whileStarting) {
        await app.kill();
        app = stage.start();
      }
      const script = whileStarting ? null : { record, seed: seed + number };
      const stopped = await killAfter(stage, app, whileStarting ? moment : moment - startMs, script);

      const span = { startedAt, killedAt: Date.now() };
      const remains = await examineRemains(stage, app, record, { ...span, cutBefore: cutLines(crashes) });
      const atDeath = postsSince(stage, startedAt);
      app = stage.start();
      const cut = cutLines(crashes) + Number(remains.cutLine);
      const comeback = await watchComeback(stage, app, cut);
      const posts = postsSince(stage, startedAt);
      const presses = { made: record.presses - before.presses, told: record.toldAt.length - before.told };

      const found = [
        ...stopped,
        ...remains.faults,
        ...comeback.faults,
        ...postFaults({ atDeath, now: posts }, presses),
      ];
      const faults = found.map((fault) => `${where}: ${fault}`);
      crashes.push({ whileStarting, remains, comeback, posts, faults });
      say(
        [`${where}: ${comeback.way ?? 'not back'}`, ...found.map((one) => `    NOT SO: ${one}`)].join('\n'),
      );
    }
  } finally {
    await app.kill();
    await app.clearAway();
    await stage.close();
  }
  return reportOf(crashes, record);
}

function cutLines(crashes: readonly Crash[]): number {
  return crashes.filter(({ remains }) => remains.cutLine).length;
}

/**
 * Kills the app after some time, in which the script is played if there is one.
 *
 * @returns why the script stopped before, if it did.
 */
async function killAfter(
  stage: CrashStage,
  app: CrashApp,
  ms: number,
  script: { readonly record: ScriptRecord; readonly seed: number } | null,
): Promise<string[]> {
  let isKilled = false;
  const parts = script && { ...script, random: seededRandom(script.seed), isKilled: () => isKilled };
  const played = (parts ? playUntilKilled(stage, app, parts) : Promise.resolve()).then(
    () => [],
    (error: unknown) => [`the session stopped: ${error instanceof Error ? error.message : String(error)}`],
  );
  await sleep(ms);
  isKilled = true;
  await app.kill();
  return played;
}
