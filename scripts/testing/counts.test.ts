import { describe, expect, test } from 'vitest';
import { check, countLine, countReport, sum } from './counts.mjs';

const file = (status: string, tests = 1) => ({
  status,
  assertionResults: Array.from({ length: tests }, () => ({})),
});

const report = (numPassedTests: number, numFailedTests: number, files = [file('passed')]) => ({
  numPassedTests,
  numFailedTests,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: files,
});

describe('countReport', () => {
  test('takes the numbers of a good run', () => {
    expect(countReport(report(7, 0), 0)).toEqual({ passed: 7, failed: 0, skipped: 2 });
  });

  test('takes the numbers of a run with failures as they are', () => {
    expect(countReport(report(7, 2), 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
  });

  test('counts a file that could not be loaded', () => {
    expect(countReport(report(7, 1, [file('failed'), file('failed', 0)]), 1).failed).toBe(2);
  });

  test('counts a bad end without a failed test', () => {
    expect(countReport(report(7, 0), 1)).toEqual({ passed: 7, failed: 1, skipped: 2 });
  });

  test('counts a run without tests as a failure', () => {
    expect(countReport(report(0, 0, []), 0).failed).toBe(1);
  });

  test.each([undefined, null, {}, 'text'])(
    'counts a missing or broken report (%j) as a failure',
    (broken) => {
      expect(countReport(broken, 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    },
  );
});

describe('countLine', () => {
  test('says nothing of skipped tests when there are none', () => {
    expect(countLine(sum([check(true), check(true), check(false)]))).toBe('2 passed, 1 failed');
  });

  test('names skipped tests', () => {
    expect(countLine(sum([check(true), countReport(report(4, 0), 0)]))).toBe('5 passed, 0 failed, 2 skipped');
  });
});
