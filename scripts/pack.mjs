import { runMain } from './lib/process.mjs';
import { say } from './lib/report.mjs';
import { prepare } from './setup/prepare.mjs';

/** Packs the program of this machine, unpacked, to try the packing: `npm run pack` */
await runMain(async () => {
  await prepare('app');
  // Its parts need what set-up has just installed.
  const { packForTrial } = await import('./release/pack.mjs');
  say(`The program is ${await packForTrial()}. It is a trial, not a release.`);
  return 0;
});
