import { readFileSync } from 'node:fs';
import { posix, win32 } from 'node:path';
import { type PolicyReading, parsePolicy } from './parse-policy.ts';

/**
 * The one place of a machine where its policy is looked for; only administrators may write there.
 *
 * @param env the environment; only Windows's name for its folder of program data is used.
 */
export function policyPath(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') {
    return win32.join(env.ProgramData || 'C:\\ProgramData', 'Tonebridge', 'policy.json');
  }
  if (platform === 'darwin')
    return posix.join('/Library', 'Application Support', 'Tonebridge', 'policy.json');
  return posix.join('/etc', 'tonebridge', 'policy.json');
}

/** Larger than any policy; what is larger is none. Bytes. */
const MOST_BYTES = 1_000_000;

/** Reads a policy file. A file that is there and can't be read is broken, not absent. */
export function readPolicyFile(file: string): PolicyReading {
  let content: Buffer;
  try {
    content = readFileSync(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    // ENOTDIR: something else stands where the folder would be.
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { kind: 'none' }
      : { kind: 'broken', reason: `cannot be read (${code})` };
  }
  if (content.length > MOST_BYTES) return { kind: 'broken', reason: 'too large' };
  return parsePolicy(content.toString('utf8'));
}
