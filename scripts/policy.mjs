import { runMain } from './lib/process.mjs';
import { runScript } from './lib/tools.mjs';
import { prepare } from './setup/prepare.mjs';

/** Writes the policy templates for administrators into release/policy/, and the table of settings in docs/admin.md. */
await runMain(async () => {
  await prepare('tools');
  return runScript('scripts/policy/main.ts', []);
});
