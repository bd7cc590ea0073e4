/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * A check that only passes or fails, such as the linter.
 * @param {boolean} passed
 * @returns {Counts}
 */
export function check(passed) {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * What vitest's JSON report says. The parts that are not tests count as well: a file that can't be loaded is a
 * failure, a run that ends badly without naming a test is a failure, and so is a run without any test.
 * @param {unknown} report the parsed report; undefined when vitest left none
 * @param {number} exitCode vitest's
 * @returns {Counts}
 */
export function countReport(report, exitCode) {
  if (!isReport(report)) return check(false);
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + unloaded.length;
  const skipped = report.numPendingTests + report.numTodoTests;
  const badEnd = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: badEnd ? 1 : failed, skipped };
}

/**
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults
 */

/**
 * @param {unknown} value
 * @returns {value is Report}
 */
function isReport(value) {
  return typeof value === 'object' && value !== null && 'numPassedTests' in value && 'testResults' in value;
}

/**
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function sum(all) {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * @param {Counts} counts
 * @returns {string} the last line of a test run
 */
export function countLine(counts) {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}
