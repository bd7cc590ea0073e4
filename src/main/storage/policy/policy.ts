import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Notice, notice } from '../../../shared/notice.ts';
import { noPolicy, type Policy } from '../../../shared/policy.ts';
import type { Logger } from '../../ports.ts';
import type { PolicyReading } from './parse-policy.ts';
import { policyPath, readPolicyFile } from './policy-file.ts';
import { readPolicyRegistry } from './policy-registry.ts';

/** The policy in force, and what is wrong with the one that was found. */
export interface ManagedPolicy {
  readonly policy: Policy;
  /** Null when there is nothing to say. */
  readonly warning: Notice | null;
  /** Where it comes from, for diagnostics. */
  readonly source: 'none' | 'file' | 'registry' | 'kept';
}

export interface PolicyParts {
  /** The user's profile folder; a copy of the last good policy is kept there. */
  readonly folder: string;
  readonly log: Logger;
  readonly platform?: NodeJS.Platform;
  /** The policy file; where the platform has it unless told otherwise. */
  readonly file?: string;
  readonly readRegistry?: () => PolicyReading;
}

/**
 * Finds the policy of this machine. On Windows the registry wins over the file. One that can't be used leaves the
 * last good one in force: a slip of an administrator must not free what was locked, nor take gateways away.
 */
export function loadPolicy(parts: PolicyParts): ManagedPolicy {
  const { folder, log, platform = process.platform } = parts;
  const file = parts.file ?? policyPath(platform, process.env);
  const kept = join(folder, 'policy-last-good.json');
  const registry: PolicyReading =
    platform === 'win32' ? (parts.readRegistry ?? readPolicyRegistry)() : { kind: 'none' };
  const source = registry.kind === 'none' ? 'file' : 'registry';
  const found = registry.kind === 'none' ? readPolicyFile(file) : registry;
  switch (found.kind) {
    case 'none':
      forget(kept, log);
      return { policy: noPolicy, warning: null, source: 'none' };
    case 'policy':
      keep(kept, found.policy, log);
      log.info('policy in force', {
        source,
        locked: names(found.policy.locked),
        defaults: names(found.policy.defaults),
      });
      return { policy: found.policy, warning: null, source };
    case 'broken': {
      const last = readPolicyFile(kept);
      log.error('policy cannot be used', { source, reason: found.reason, lastGood: last.kind === 'policy' });
      const about = { reason: found.reason };
      return last.kind === 'policy'
        ? { policy: last.policy, warning: notice('warning.policyBrokenKept', about), source: 'kept' }
        : { policy: noPolicy, warning: notice('warning.policyBroken', about), source: 'none' };
    }
  }
}

const names = (values: object): string => Object.keys(values).join(' ');

function keep(file: string, policy: Policy, log: Logger): void {
  const text = JSON.stringify(policy);
  try {
    if (isThere(file, text)) return;
    writeFileSync(`${file}.new`, text, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch (error) {
    log.warn('policy not kept', { error });
  }
}

function isThere(file: string, text: string): boolean {
  try {
    return readFileSync(file, 'utf8') === text;
  } catch {
    return false;
  }
}

/** A policy that was taken back is no longer the last good one. */
function forget(file: string, log: Logger): void {
  try {
    rmSync(file, { force: true });
  } catch (error) {
    log.warn('kept policy not removed', { error });
  }
}
