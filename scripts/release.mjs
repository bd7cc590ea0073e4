import { runMain } from './lib/process.mjs';
import { say } from './lib/report.mjs';
import { prepare } from './setup/prepare.mjs';

/** Builds the installers of this platform: `npm run release` */
await runMain(async () => {
  await prepare('app');
  // Its parts need what set-up has just installed.
  const { release } = await import('./release/release.mjs');
  await release();
  say('The installers and their checksums are in release/installers/.');
  return 0;
});
