import { runMain } from './lib/process.mjs';
import { runScript } from './lib/tools.mjs';
import { prepare } from './setup/prepare.mjs';

/** The property tests with very many runs: `npm run test:properties`, `-- --help` */
await runMain(async () => {
  await prepare('tools');
  return runScript('test/properties/main.ts', process.argv.slice(2));
});
