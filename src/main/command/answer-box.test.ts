import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAnswerBox } from './answer-box.ts';

const answer = { code: 1, text: 'refused: no' } as const;

describe('openAnswerBox', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tonebridge-answers-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('hands an answer over, once', () => {
    openAnswerBox(folder).put('a', answer);
    expect(openAnswerBox(folder).take('b', 1)).toBeNull();
    expect(openAnswerBox(folder).take('a', 1)).toEqual(answer);
    expect(openAnswerBox(folder).take('a', 1)).toBeNull();
    expect(readdirSync(join(folder, 'answers'))).toEqual([]);
  });

  it.each(['', '{', '{"code":7,"text":"x"}', 'null'])('does not take %s for an answer', (content) => {
    mkdirSync(join(folder, 'answers'));
    writeFileSync(join(folder, 'answers', 'a.json'), content);
    expect(openAnswerBox(folder).take('a', 1)).toBeNull();
  });

  it('removes what nobody took', () => {
    const box = openAnswerBox(folder);
    box.put('a', answer);
    box.clear();
    box.clear();
    expect(existsSync(join(folder, 'answers'))).toBe(false);
  });

  it('works without a disk', () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder was');
    const box = openAnswerBox(folder);
    box.put('a', answer);
    expect(box.take('a', 1)).toBeNull();
    box.clear();
  });
});
