/**
 * @typedef {object} Tool
 * @property {string} program path from node_modules
 * @property {readonly string[]} args
 * @property {boolean} needsDesktop whether it runs on a desktop of its own
 */

const vitest = 'vitest/vitest.mjs';

/**
 * The checks of this repository; the npm scripts and the whole test run use the same.
 * @satisfies {Readonly<Record<string, Tool>>}
 */
export const tools = {
  lint: { program: '@biomejs/biome/bin/biome', args: ['check', '.'], needsDesktop: false },
  typecheck: { program: 'typescript/bin/tsc', args: ['-p', '.', '--noEmit'], needsDesktop: false },
  unit: { program: vitest, args: ['run'], needsDesktop: true },
  faults: { program: vitest, args: ['run', 'test/faults', '--maxWorkers=3'], needsDesktop: false },
  e2e: { program: vitest, args: ['run', '--config', 'vitest.e2e.config.ts'], needsDesktop: true },
  release: { program: vitest, args: ['run', '--config', 'vitest.release.config.ts'], needsDesktop: true },
};
