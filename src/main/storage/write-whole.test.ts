import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeWhole } from './write-whole.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonebridge-write-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('writeWhole', () => {
  it('writes all portions and leaves nothing beside the file', async () => {
    const file = join(folder, 'out.csv');
    writeFileSync(file, 'the one before, which was longer');
    await writeWhole(file, ['one\n', '支付专线\n']);
    expect(readFileSync(file, 'utf8')).toBe('one\n支付专线\n');
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it('leaves the file that was there when it cannot finish', async () => {
    const file = join(folder, 'out.csv');
    writeFileSync(file, 'before');
    function* broken() {
      yield 'half';
      throw new Error('no more');
    }
    await expect(writeWhole(file, broken())).rejects.toThrow('no more');
    expect(readFileSync(file, 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it('throws when the place cannot be written', async () => {
    await expect(writeWhole(join(folder, 'no', 'out.csv'), ['x'])).rejects.toMatchObject({ code: 'ENOENT' });
    mkdirSync(join(folder, 'out.csv'));
    await expect(writeWhole(join(folder, 'out.csv'), ['x'])).rejects.toMatchObject({ code: 'EISDIR' });
    expect(readdirSync(folder)).toEqual(['out.csv']);
  });

  it.runIf(process.platform === 'linux')('throws when the disk is full', async () => {
    symlinkSync('/dev/full', join(folder, 'out.csv.part'));
    await expect(writeWhole(join(folder, 'out.csv'), ['x'])).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
