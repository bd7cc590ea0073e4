import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appendLines, auditFiles, rotateAudit } from './audit-file.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-audit-'));
  file = join(folder, 'audit.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('appendLines', () => {
  it('makes the file and adds to its end', async () => {
    expect(await appendLines(file, '1\n')).toBe(false);
    expect(await appendLines(file, '2\n3\n')).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('1\n2\n3\n');
  });

  it.skipIf(process.platform === 'win32')('keeps the file for its owner alone', async () => {
    const mode = () => statSync(file).mode & 0o777;
    await appendLines(file, '1\n');
    expect(mode()).toBe(0o600);
    chmodSync(file, 0o644);
    await appendLines(file, '2\n');
    expect(mode()).toBe(0o600);
  });

  it('closes a line that was cut off, also without a new one', async () => {
    writeFileSync(file, '1\n{"half":');
    expect(await appendLines(file, '')).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('1\n{"half":\n');
    writeFileSync(file, '1\n{"half":');
    expect(await appendLines(file, '2\n')).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('1\n{"half":\n2\n');
  });

  it.runIf(process.platform === 'linux')('throws when the disk is full', async () => {
    symlinkSync('/dev/full', file);
    await expect(appendLines(file, '1\n')).rejects.toMatchObject({ code: 'ENOSPC' });
  });
});

describe('rotateAudit', () => {
  it('keeps the newest four files', async () => {
    for (const text of ['a', 'b', 'c', 'd', 'e']) {
      writeFileSync(file, text);
      await rotateAudit(file);
    }
    writeFileSync(file, 'f');
    expect(auditFiles(file).map((path) => readFileSync(path, 'utf8'))).toEqual(['c', 'd', 'e', 'f']);
  });

  it('loses nothing when a file cannot be moved', async () => {
    const [third = '', second = '', first = ''] = auditFiles(file);
    for (const path of [second, first, file]) writeFileSync(path, path);
    // No file can take the place of a folder.
    mkdirSync(third);
    await expect(rotateAudit(file)).rejects.toThrow();
    expect([second, first, file].map((path) => readFileSync(path, 'utf8'))).toEqual([second, first, file]);
  });
});
