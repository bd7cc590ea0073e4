import { startDesktop } from './desktop/desktop.mjs';
import { runMain } from './lib/process.mjs';
import { buildApp, runScript } from './lib/tools.mjs';
import { prepare } from './setup/prepare.mjs';

/** Kills the app at random moments and sees that nothing is lost: `npm run test:crash -- --times N [--seed S]` */
await runMain(async () => {
  await prepare('all');
  await buildApp();
  const desktop = await startDesktop();
  try {
    return await runScript('test/crash/main.ts', process.argv.slice(2), desktop.env);
  } finally {
    await desktop.stop();
  }
});
