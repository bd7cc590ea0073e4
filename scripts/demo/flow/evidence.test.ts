import { describe, expect, it } from 'vitest';
import { isSubsequence, judge } from './evidence.ts';
import { report } from './report.ts';
import { flowStories } from './stories.ts';

const [ok, busy] = flowStories;
if (!ok || !busy) throw new Error('the demo has no stories');
const done = (...names: string[]) => names.map((name) => ({ name, retcode: '0' }));
const told = 'The IVR Payment line is busy or could not be reached.';
const failed = [{ flow: 'failed, customer onLine', told, picture: '1.png' }];

describe('judge', () => {
  it('finds everything well when it was', () => {
    const findings = judge(busy, done('hold', 'callout', 'gethold'), failed, 0);
    expect(findings.filter(({ holds }) => !holds)).toEqual([]);
  });

  it.each([
    ['an operation is missing', done('hold', 'callout'), failed, 0],
    ['the order is wrong', done('callout', 'hold', 'gethold'), failed, 0],
    ['one was refused', [...done('hold', 'callout'), { name: 'gethold', retcode: '200-016' }], failed, 0],
    ['one must not be', done('hold', 'callout', 'gethold', 'confjoin'), failed, 0],
    ['one was done twice', done('hold', 'hold', 'callout', 'gethold'), failed, 0],
    ['the agent was told nothing', done('hold', 'callout', 'gethold'), [], 0],
    [
      'the agent was told something else',
      done('hold', 'callout', 'gethold'),
      failed.map((one) => ({ ...one, told: 'Nothing came of it.' })),
      0,
    ],
    ['somebody is left in a call', done('hold', 'callout', 'gethold'), failed, 1],
  ])('finds it when %s', (_what, operations, seen, legsLeft) => {
    expect(judge(busy, operations, seen, legsLeft).filter(({ holds }) => !holds)).toHaveLength(1);
  });

  it('knows an order with others in between', () => {
    expect(isSubsequence(['a', 'c'], ['a', 'b', 'c'])).toBe(true);
    expect(isSubsequence(['c', 'a'], ['a', 'b', 'c'])).toBe(false);
  });
});

describe('report', () => {
  it('says of each story what happened, what was seen, and what does not hold', () => {
    const text = report([
      {
        story: busy,
        about: 'It is busy.',
        steps: [{ words: 'A customer calls', state: 'done', problem: null }],
        seen: failed,
        operations: [{ name: 'hold', retcode: '200-014' }],
        findings: [{ text: 'nobody is left in a call', holds: false }],
      },
    ]);
    expect(text).toContain('## ✗ The payment line is busy');
    expect(text).toContain(`| failed, customer onLine | ${told} | ![failed, customer onLine](1.png) |`);
    expect(text).toContain('1. `hold` → 200-014');
    expect(text).toContain('- ✗ NOT SO: nobody is left in a call');
  });
});
