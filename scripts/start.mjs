import { root } from './lib/paths.mjs';
import { run, runMain } from './lib/process.mjs';
import { Failure, say } from './lib/report.mjs';
import { buildApp } from './lib/tools.mjs';
import { electronRuntime } from './setup/electron-runtime.mjs';
import { prepare } from './setup/prepare.mjs';
import { sandboxArguments, sandboxObstacle } from './setup/sandbox.mjs';

/** Starts the app on the person's own desktop: `npm start -- [arguments for the app]` */
await runMain(async () => {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new Failure(
      'There is no display to show the app on.',
      'Run this in a desktop session; npm run demo works without one.',
    );
  }
  await prepare('app');
  await buildApp();
  const { executable } = electronRuntime();
  const obstacle = sandboxObstacle(executable);
  if (obstacle !== null) say(`Starting with --no-sandbox: ${obstacle}.`);
  const args = [...sandboxArguments(executable), root, ...process.argv.slice(2)];
  return (await run(executable, args, { cwd: root })).code;
});
