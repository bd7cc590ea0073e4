import { runMain } from './lib/process.mjs';
import { runScript } from './lib/tools.mjs';
import { prepare } from './setup/prepare.mjs';

/** Runs the gateway simulator: `npm run simulator -- --help` */
await runMain(async () => {
  await prepare('tools');
  return runScript('simulator/main.ts', process.argv.slice(2));
});
