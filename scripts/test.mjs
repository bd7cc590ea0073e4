import { runMain } from './lib/process.mjs';
import { countLine, sum } from './testing/counts.mjs';
import { runStages } from './testing/stages.mjs';

/** The whole test run; its last line says how many checks passed and failed. */
await runMain(async () => {
  const counts = sum(await runStages());
  process.stdout.write(`${countLine(counts)}\n`);
  return counts.failed === 0 ? 0 : 1;
});
