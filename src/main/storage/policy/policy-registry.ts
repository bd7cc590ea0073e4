import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { kindOf } from '../../../shared/setting-kind.ts';
import { type Settings, settingsSchema } from '../../../shared/settings.ts';
import { checkPolicy, type PolicyReading } from './parse-policy.ts';

/** Where group policy writes; the ADMX template names the same. */
export const registryKey = 'HKLM\\SOFTWARE\\Policies\\Tonebridge';

/** Runs `reg query` and returns its output; null when the key isn't there. */
export type QueryRegistry = (key: string) => string | null;

/** Reads the policy keys of the Windows registry: `Defaults` and `Locked`, a value for each setting. */
export function readPolicyRegistry(query: QueryRegistry = queryRegistry): PolicyReading {
  const output = query(registryKey);
  return output === null ? { kind: 'none' } : parseRegistry(output);
}

function queryRegistry(key: string): string | null {
  const reg = join(process.env.SystemRoot ?? 'C:\\Windows', 'System32', 'reg.exe');
  try {
    return execFileSync(reg, ['query', key, '/s'], {
      encoding: 'utf8',
      timeout: 5000,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } catch {
    // It ends with 1 for a key that isn't there, the usual case.
    return null;
  }
}

/**
 * Understands what `reg query /s` prints: a line for each key, and below it an indented line for each value with
 * name, type and data, apart by four spaces.
 */
export function parseRegistry(output: string): PolicyReading {
  const policy: Record<'defaults' | 'locked', Record<string, unknown>> = { defaults: {}, locked: {} };
  let section: 'defaults' | 'locked' | null = null;
  for (const line of output.split(/\r?\n/)) {
    if (/^HK/.test(line)) {
      const last = line.trim().split('\\').at(-1)?.toLowerCase();
      section = last === 'defaults' || last === 'locked' ? last : null;
      continue;
    }
    const value = /^ {4}(\S+) {4}(REG_\w+)(?: {4}(.*))?$/.exec(line);
    if (!section || !value) continue;
    const [, name = '', type = '', data = ''] = value;
    policy[section][name] = settingOf(name, type, data);
  }
  return checkPolicy(policy);
}

/** The registry knows texts and numbers; what a setting really is, its schema says. */
function settingOf(name: string, type: string, data: string): unknown {
  if (!Object.hasOwn(settingsSchema.shape, name)) return data;
  const { kind } = kindOf(settingsSchema.shape[name as keyof Settings]);
  if (type === 'REG_DWORD') return kind === 'switch' ? Number(data) !== 0 : Number(data);
  if (type === 'REG_MULTI_SZ') return data === '' ? [] : data.split('\\0');
  if (kind === 'texts' || kind === 'json') {
    try {
      return JSON.parse(data);
    } catch {
      return data;
    }
  }
  return data;
}
