import { startDesktop } from './desktop/desktop.mjs';
import { run, runMain } from './lib/process.mjs';
import { Failure } from './lib/report.mjs';

/** Runs a command on a desktop of its own: `node scripts/with-desktop.mjs [--if-needed] -- command …` */
await runMain(async () => {
  const args = process.argv.slice(2);
  const end = args.indexOf('--');
  const options = args.slice(0, Math.max(end, 0));
  const [command, ...rest] = args.slice(end + 1);
  if (end < 0 || command === undefined || options.some((option) => option !== '--if-needed')) {
    throw new Failure('No command to run.', 'Call: node scripts/with-desktop.mjs [--if-needed] -- command …');
  }
  const desktop = await startDesktop({ ifNeeded: options.includes('--if-needed') });
  try {
    return (await run(command, rest, { env: desktop.env })).code;
  } finally {
    await desktop.stop();
  }
});
