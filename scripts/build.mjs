import { runMain } from './lib/process.mjs';
import { buildApp } from './lib/tools.mjs';
import { prepare } from './setup/prepare.mjs';

await runMain(async () => {
  await prepare('tools');
  await buildApp();
  return 0;
});
