import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Fact, Finding } from '../../shared/doctor.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';
import { loadTrust } from '../gateway/trust.ts';
import { fault, fine, skipped, warning } from './finding.ts';

/** Less than this is hardly any, in bytes. */
const FEW_BYTES = 50_000_000;

/**
 * Whether the settings are as they should be, the files they name can be used, and changes can be written.
 *
 * @param settings.warnings what was wrong with them when they were opened.
 */
export async function checkSettings(settings: {
  readonly folder: string;
  readonly warnings: readonly Notice[];
  readonly current: Settings;
}): Promise<Finding> {
  const { folder, warnings, current } = settings;
  const facts: Fact[] = [{ name: 'folder', value: folder }];
  const rights = notice('doctor.settings.rights');
  const refusal = await refusalToWrite(folder);
  if (refusal !== null) return fault(notice('doctor.settings.locked', { reason: refusal }), rights, facts);
  const free = await freeBytes(folder);
  if (free !== null) facts.push({ name: 'free', value: `${(free / 1e9).toFixed(1)} GB` });
  const trust = loadTrust(current.caFile.trim(), current.clientCertFile.trim());
  if (!trust.ok) {
    const told = notice('doctor.settings.caFile', { reason: trust.failure.notice });
    return fault(told, notice('doctor.tellAdmin'), facts);
  }
  const [first] = warnings;
  if (first) return warning(first, notice('doctor.settings.look'), facts);
  if (free !== null && free < FEW_BYTES) {
    return warning(notice('doctor.settings.full'), notice('doctor.settings.space'), facts);
  }
  return fine(notice('doctor.settings.sound'), facts);
}

/**
 * Whether what agents do can be written down.
 *
 * @param file absolute path of the trail.
 * @param trouble what the running program has to say about it, or null.
 */
export async function checkAudit(file: string, trouble: Notice | null): Promise<Finding> {
  const rights = notice('doctor.settings.rights');
  if (trouble) return fault(trouble, rights);
  try {
    const { size } = await stat(file);
    await access(file, constants.R_OK | constants.W_OK);
    return fine(notice('doctor.audit.writable'), [{ name: 'size', value: `${(size / 1e6).toFixed(1)} MB` }]);
  } catch (error) {
    const reason = codeOf(error);
    if (reason !== 'ENOENT') return fault(notice('doctor.audit.locked', { reason }), rights);
  }
  // None yet: it will be made in its folder.
  const reason = await refusalToWrite(dirname(file));
  if (reason === null) return fine(notice('doctor.audit.writable'));
  return reason === 'ENOENT'
    ? skipped(notice('doctor.audit.locked', { reason }))
    : fault(notice('doctor.audit.locked', { reason }), rights);
}

/** @returns why no file can be made in a folder, or null. */
async function refusalToWrite(folder: string): Promise<string | null> {
  const file = join(folder, `check-${randomUUID()}.tmp`);
  try {
    await writeFile(file, 'check', { mode: 0o600 });
    return null;
  } catch (error) {
    return codeOf(error);
  } finally {
    await rm(file, { force: true }).catch(() => undefined);
  }
}

async function freeBytes(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return null;
  }
}

/** The code alone: the text of a system error has the path in it. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}
