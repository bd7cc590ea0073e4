import { startDesktop } from './desktop/desktop.mjs';
import { runMain } from './lib/process.mjs';
import { buildApp, runScript } from './lib/tools.mjs';
import { prepare } from './setup/prepare.mjs';

/** Takes a picture of every window in every state, on a display of its own: `npm run gallery -- --help` */
await runMain(async () => {
  await prepare('all');
  await buildApp();
  const desktop = await startDesktop();
  try {
    return await runScript('test/gallery/main.ts', process.argv.slice(2), desktop.env);
  } finally {
    await desktop.stop();
  }
});
