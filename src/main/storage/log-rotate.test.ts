import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rotateLog } from './log-rotate.ts';

describe('rotateLog', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-rotate-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('shifts the files and drops the oldest', () => {
    const file = join(folder, 'main.log');
    for (const content of ['a', 'b', 'c', 'd']) {
      writeFileSync(file, content);
      rotateLog(file, 3);
    }
    expect(readdirSync(folder).sort()).toEqual(['main.1.log', 'main.2.log']);
    expect(readFileSync(join(folder, 'main.1.log'), 'utf8')).toBe('d');
    expect(readFileSync(join(folder, 'main.2.log'), 'utf8')).toBe('c');
  });

  it('deletes a file that cannot be moved, so that it does not grow on', () => {
    const file = join(folder, 'main.log');
    mkdirSync(join(folder, 'main.1.log', 'in the way'), { recursive: true });
    mkdirSync(join(folder, 'main.2.log', 'in the way'), { recursive: true });
    writeFileSync(file, 'full');
    rotateLog(file, 3);
    expect(readdirSync(folder)).not.toContain('main.log');
  });
});
