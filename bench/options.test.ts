import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

describe('the options', () => {
  const read = (...args: string[]) => readOptions(args, ['start', 'fleet']);

  it('run everything unless told otherwise', () => {
    expect(read()).toEqual({ kind: 'run', quick: false, only: [], out: null });
    expect(read('--quick', '--only', 'start', '--only', 'fleet', '--out', 'x.json')).toEqual({
      kind: 'run',
      quick: true,
      only: ['start', 'fleet'],
      out: 'x.json',
    });
  });

  it('compare two files', () => {
    expect(read('--compare', 'a.json', 'b.json')).toEqual({
      kind: 'compare',
      before: 'a.json',
      after: 'b.json',
    });
    expect(read('--compare', 'a.json')).toMatchObject({ kind: 'wrong' });
    expect(read('a.json')).toMatchObject({ kind: 'wrong' });
  });

  it('draw and write', () => {
    expect(read('--chart', 'a.json')).toEqual({ kind: 'chart', file: 'a.json' });
    expect(read('--document', 'a.json')).toEqual({ kind: 'document', file: 'a.json' });
  });

  it('say what is wrong', () => {
    expect(read('--only', 'tea')).toEqual({
      kind: 'wrong',
      why: 'There is no measurement "tea"; there are start, fleet.',
    });
    expect(read('--fast')).toMatchObject({ kind: 'wrong' });
  });

  it('help', () => {
    expect(read('--help')).toEqual({ kind: 'help' });
    expect(read('--list')).toEqual({ kind: 'list' });
  });
});
