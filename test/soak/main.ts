import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reportText } from './report.ts';
import { runSoak } from './run.ts';

const usage = `Lets real agents work against the simulated gateway, with faults all the time, and checks that nothing is lost.

  --minutes N   of calls and faults (default 5); the rests in which it measures come on top
  --agents N    how many agents (default 20)
  --seed N      of the random choices (default 1)
  --report FILE where the report goes as JSON (default out/soak/report.json)
`;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '5' },
    agents: { type: 'string', default: '20' },
    seed: { type: 'string', default: '1' },
    report: { type: 'string', default: join(import.meta.dirname, '..', '..', 'out', 'soak', 'report.json') },
    help: { type: 'boolean', default: false },
  },
});
const [minutes, agents, seed] = [values.minutes, values.agents, values.seed].map(Number);
const isRight = (value: number | undefined): value is number => value !== undefined && value > 0;

if (values.help || !isRight(minutes) || !isRight(agents) || !isRight(seed)) {
  process.stdout.write(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  const started = performance.now();
  const report = await runSoak({
    minutes,
    agents: Math.ceil(agents),
    seed,
    onProgress(line) {
      process.stdout.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}\n`);
    },
  });
  const file = resolve(values.report);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`);
  process.stdout.write(reportText(report));
  process.exitCode = report.ok ? 0 : 1;
}
