import { root } from '../lib/paths.mjs';
import { Failure, say } from '../lib/report.mjs';
import { lastLines } from '../lib/text.mjs';
import { npm } from '../setup/npm.mjs';

const LIMIT_MS = 120_000;

/** Set to `1` to release without the audit, where it is done elsewhere. */
const SKIP = 'TONEBRIDGE_SKIP_AUDIT';

/**
 * Asks the registry for known vulnerabilities and refuses when a part of the program has one.
 * @param {ReadonlySet<string>} shipped names of the packages that are in the program, Electron among them
 * @param {NodeJS.ProcessEnv} [env]
 * @throws {Failure} also when the registry can't answer: silence is not a good answer
 */
export async function audit(shipped, env = process.env) {
  if (env[SKIP] === '1') {
    say(`The audit of the dependencies is left out, as ${SKIP} says.`);
    return;
  }
  // Electron is a development dependency to npm, so everything is asked for and what is not shipped left out here.
  const { output } = await npm(['audit', '--json'], { cwd: root, limitMs: LIMIT_MS });
  say(judgeAudit(output, shipped));
}

/**
 * @param {string} output of `npm audit --json`
 * @param {ReadonlySet<string>} shipped
 * @returns {string} what to tell when nothing is wrong
 * @throws {Failure}
 */
export function judgeAudit(output, shipped) {
  const found = vulnerabilities(output);
  if (found === null) {
    throw new Failure(
      `The registry could not say whether dependencies have known vulnerabilities:\n${lastLines(output, 5)}`,
      `Use a registry that answers "npm audit" (npm config get registry). If the audit is done elsewhere: ${SKIP}=1`,
    );
  }
  const inside = found.filter(({ name }) => shipped.has(name));
  if (inside.length > 0) {
    const list = inside.map(({ name, severity }) => `${name} (${severity})`).join(', ');
    throw new Failure(
      `Parts of the program have known vulnerabilities: ${list}.`,
      'See npm audit for the versions that cure them, and update.',
    );
  }
  return found.length === 0
    ? 'No known vulnerabilities.'
    : `No known vulnerabilities in the program; ${found.length} in development tools (see npm audit).`;
}

/**
 * @param {string} output
 * @returns {{ name: string, severity: string }[] | null} null when it is no report
 */
function vulnerabilities(output) {
  try {
    const report = JSON.parse(output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1));
    if (typeof report.vulnerabilities !== 'object' || report.vulnerabilities === null) return null;
    return Object.values(report.vulnerabilities);
  } catch {
    return null;
  }
}
