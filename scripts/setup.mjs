import { runMain } from './lib/process.mjs';
import { say } from './lib/report.mjs';
import { electronRuntime } from './setup/electron-runtime.mjs';
import { prepare } from './setup/prepare.mjs';

await runMain(async () => {
  await prepare('all');
  const { version, origin } = electronRuntime();
  say(`Ready (Electron ${version}, ${origin}).`);
  return 0;
});
