import { runMain } from './lib/process.mjs';
import { runScript } from './lib/tools.mjs';
import { prepare } from './setup/prepare.mjs';

/** Lets agents work under faults for a while and reports: `npm run soak -- --minutes 20`, `-- --help` */
await runMain(async () => {
  await prepare('tools');
  return runScript('test/soak/main.ts', process.argv.slice(2));
});
