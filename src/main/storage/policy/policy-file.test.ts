import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { policyPath, readPolicyFile } from './policy-file.ts';

describe('policyPath', () => {
  it('is a place on the machine that only administrators write to', () => {
    expect(policyPath('win32', { ProgramData: 'D:\\Data' })).toBe('D:\\Data\\Tonebridge\\policy.json');
    expect(policyPath('win32', {})).toBe('C:\\ProgramData\\Tonebridge\\policy.json');
    expect(policyPath('darwin', {})).toBe('/Library/Application Support/Tonebridge/policy.json');
    expect(policyPath('linux', {})).toBe('/etc/tonebridge/policy.json');
  });
});

describe('readPolicyFile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-policy-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('tells none, good and broken apart', () => {
    const file = join(folder, 'policy.json');
    expect(readPolicyFile(file)).toEqual({ kind: 'none' });
    writeFileSync(file, '{"locked":{"alwaysOnTop":true}}');
    expect(readPolicyFile(file)).toMatchObject({ kind: 'policy', policy: { locked: { alwaysOnTop: true } } });
    writeFileSync(file, '{');
    expect(readPolicyFile(file)).toEqual({ kind: 'broken', reason: 'not JSON' });
    expect(readPolicyFile(join(file, 'below-a-file'))).toEqual({ kind: 'none' });
  });

  it('does not take a file that cannot be read for none', () => {
    mkdirSync(join(folder, 'policy.json'));
    expect(readPolicyFile(join(folder, 'policy.json'))).toEqual({
      kind: 'broken',
      reason: 'cannot be read (EISDIR)',
    });
  });

  it('reads no file that is larger than any policy', () => {
    const file = join(folder, 'policy.json');
    writeFileSync(file, `{"locked":{}}${' '.repeat(1_000_000)}`);
    expect(readPolicyFile(file)).toEqual({ kind: 'broken', reason: 'too large' });
  });
});
