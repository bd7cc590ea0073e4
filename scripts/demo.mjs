import { hasDisplay, startDesktop } from './desktop/desktop.mjs';
import { runMain } from './lib/process.mjs';
import { buildApp, runScript } from './lib/tools.mjs';
import { prepare } from './setup/prepare.mjs';

/** Plays the whole story on real parts: on the person's display, or without one on a virtual display. */
await runMain(async () => {
  await prepare((await hasDisplay()) ? 'keys' : 'all');
  await buildApp();
  const desktop = await startDesktop({ ifNeeded: true });
  try {
    const display = desktop.ownDisplay ? 'virtual' : 'person';
    return await runScript('scripts/demo/main.ts', process.argv.slice(2), {
      ...desktop.env,
      TONEBRIDGE_DISPLAY: display,
    });
  } finally {
    await desktop.stop();
  }
});
