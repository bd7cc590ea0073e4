import { startDesktop } from './desktop/desktop.mjs';
import { runMain } from './lib/process.mjs';
import { buildApp, runScript } from './lib/tools.mjs';
import { prepare } from './setup/prepare.mjs';

/** What only reads and writes files. */
const QUIET = ['--help', '--list', '--compare', '--chart', '--document'];

/** Measures how fast and light the program is, on a desktop of its own: `npm run bench -- --help` */
await runMain(async () => {
  const args = process.argv.slice(2);
  if (args.some((arg) => QUIET.includes(arg))) {
    await prepare('tools');
    return runScript('bench/main.ts', args);
  }
  await prepare('all');
  await buildApp();
  const desktop = await startDesktop();
  try {
    return await runScript('bench/main.ts', args, desktop.env);
  } finally {
    await desktop.stop();
  }
});
