import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAudit } from '../../src/main/storage/testing/read-audit.ts';
import { settingsSchema } from '../../src/shared/settings.ts';
import { until } from '../support/until.ts';
import type { CrashApp } from './crash-app.ts';
import type { ScriptRecord } from './session-script.ts';
import type { CrashStage } from './stage.ts';

/** How long the children may take to follow the main process, in milliseconds. */
const CHILDREN_MS = 5000;

/** How long before the kill a press must have been told to be in the trail for certain, in milliseconds. */
const WRITTEN_MS = 250;

/** What was found on the disk of a killed app. */
export interface Remains {
  /** What must not be so, in words; empty when all is well. */
  readonly faults: readonly string[];
  /** The last line of the audit trail was cut off. */
  readonly cutLine: boolean;
  /** Half-written settings that the kill left beside the real ones. */
  readonly leftovers: number;
}

/**
 * Looks at what a killed app left: processes, settings, audit trail and keychain.
 *
 * @param cutBefore how many lines of the trail earlier kills have cut.
 * @param times of this run's start and its kill, milliseconds since the epoch.
 */
export async function examineRemains(
  stage: CrashStage,
  app: CrashApp,
  record: ScriptRecord,
  { cutBefore, ...times }: { cutBefore: number; startedAt: number; killedAt: number },
): Promise<Remains> {
  const { folder } = stage.profile;
  const faults: string[] = [];
  const gone = until('', () => app.processes().length === 0, CHILDREN_MS);
  await gone.catch(() => faults.push(`still running: ${app.processes().map(({ command }) => command)}`));
  faults.push(...settingsFaults(join(folder, 'settings.json'), record));

  const file = join(folder, 'audit.jsonl');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const cutLine = text !== '' && !text.endsWith('\n');
  const { entries, unreadable } = await readAudit(file);
  const cut = cutBefore + (cutLine ? 1 : 0);
  if (unreadable > cut) faults.push(`audit trail: ${unreadable} unreadable lines, ${cut} cut off`);
  const passed = entries.filter(
    ({ kind, time }) => kind === 'transmitPassed' && Date.parse(time) >= times.startedAt,
  ).length;
  const told = record.toldAt.filter(
    (at) => at >= times.startedAt && at <= times.killedAt - WRITTEN_MS,
  ).length;
  if (passed < told) faults.push(`audit trail: ${passed} of ${told} transmissions`);

  const [session, password] = [await stage.secrets.session(), await stage.secrets.password()];
  if (session.kind === 'unavailable') faults.push('keychain: the session cannot be read');
  if (password.kind !== 'found') faults.push(`keychain: the password is ${password.kind}`);
  const leftovers = readdirSync(folder).filter((name) => name.includes('.tmp')).length;
  return { faults, cutLine, leftovers };
}

function settingsFaults(file: string, { settingsSaved, settingsSent }: ScriptRecord): string[] {
  try {
    const settings = settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    const name = settings.ivrDirectory[0]?.name ?? '';
    const allowed = [settingsSaved, settingsSent].map((number) => `Payment line ${number}`);
    return allowed.includes(name) ? [] : [`settings: "${name}" instead of "${allowed.join('" or "')}"`];
  } catch (error) {
    return [`settings: ${error instanceof Error ? error.message : String(error)}`];
  }
}
