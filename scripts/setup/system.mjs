import { run } from '../lib/process.mjs';
import { Failure, say, step } from '../lib/report.mjs';
import { lastLines } from '../lib/text.mjs';
import { offeredT64Packages, systemFacts, systemProgram } from './system-facts.mjs';
import { installCommand, missingNeeds, packageNames } from './system-needs.mjs';

const LIMIT_MS = 20 * 60_000;

/**
 * Makes sure that a Linux system has what the given work needs. On Debian and its relatives root gets what is
 * missing installed; everybody else is told the one command to run. macOS and Windows need nothing.
 * @param {readonly import('./system-needs.mjs').SystemGroup[]} groups
 * @param {readonly import('./system-needs.mjs').SystemGroup[]} [maybe] what a later step may turn out to need; named in
 *   the command, so that nobody has to run two
 * @throws {Failure}
 */
export async function ensureSystem(groups, maybe = []) {
  if (process.platform !== 'linux' || groups.length === 0) return;
  const facts = systemFacts();
  const missing = missingNeeds(groups, facts);
  if (missing.length === 0) return;
  if (systemProgram('apt-get') === null) {
    const things = missing.map((need) => need.library ?? need.program ?? need.module).join(', ');
    throw new Failure(
      `This system lacks: ${things}.`,
      `Install the packages that bring them (on Debian: ${missing.map((need) => need.package).join(' ')}).`,
    );
  }
  if (process.getuid?.() !== 0) {
    const packages = packageNames(missingNeeds([...groups, ...maybe], facts), offeredT64Packages());
    throw new Failure(
      `System packages are missing: ${packages.join(' ')}.`,
      `Run: ${installCommand(packages)}`,
    );
  }
  await install(missing);
  const left = missingNeeds(groups, systemFacts());
  if (left.length === 0) return;
  throw new Failure(
    `Still missing after the installation: ${left.map((need) => need.library ?? need.program ?? need.module).join(', ')}.`,
    `Look at: ${installCommand(packageNames(left, offeredT64Packages()))}`,
  );
}

/** @param {readonly import('./system-needs.mjs').Need[]} missing */
async function install(missing) {
  await step('Updating the list of system packages', () => aptGet(['update']));
  const packages = packageNames(missing, offeredT64Packages());
  await step(`Installing system packages: ${packages.join(' ')}`, () =>
    aptGet(['install', '-y', '--no-install-recommends', ...packages]),
  );
  say('These packages stay installed.');
}

/** @param {readonly string[]} args */
async function aptGet(args) {
  const result = await run('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=300', ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    capture: true,
    limitMs: LIMIT_MS,
  });
  if (result.code === 0) return;
  throw new Failure(
    `apt-get ${args[0]} failed:\n${lastLines(result.output, 12)}`,
    `Check that the package sources can be reached, then run: apt-get ${args.join(' ')}`,
  );
}
