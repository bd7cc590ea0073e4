import { startDesktop } from './desktop/desktop.mjs';
import { runMain } from './lib/process.mjs';
import { Failure } from './lib/report.mjs';
import { runTool } from './lib/tools.mjs';
import { prepare } from './setup/prepare.mjs';
import { tools } from './testing/tools.mjs';

/** Runs one development tool: `node scripts/tool.mjs lint|typecheck|unit|faults|e2e|release [arguments for it]` */
await runMain(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const tool = Object.entries(tools).find(([key]) => key === name)?.[1];
  if (tool === undefined) {
    throw new Failure(`There is no tool "${name}".`, `Choose one of: ${Object.keys(tools).join(', ')}.`);
  }
  await prepare(tool.needsDesktop ? 'all' : 'tools');
  if (!tool.needsDesktop) return runTool(tool.program, [...tool.args, ...args]);
  const desktop = await startDesktop();
  try {
    return await runTool(tool.program, [...tool.args, ...args], { env: desktop.env });
  } finally {
    await desktop.stop();
  }
});
