import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type Beside, measureBeside } from './beside.ts';
import { chart } from './chart.ts';
import { changeLines, compareResults } from './compare.ts';
import { withFigures } from './document.ts';
import { commitOf, describeMachine, load } from './machine.ts';
import type { Measurement } from './measurement.ts';
import { chosen, measurements } from './measurements.ts';
import { type BenchOrder, readOptions, usage } from './options.ts';
import { type FigureResult, judge, type Results, type Unmeasured } from './result.ts';
import { plainTable } from './table.ts';

const repository = join(import.meta.dirname, '..');
const documents = join(repository, 'docs');
const began = performance.now();

function say(line: string): void {
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  process.stdout.write(`${seconds.padStart(6)} s  ${line}\n`);
}

function readResults(file: string): Results {
  const results = JSON.parse(readFileSync(resolve(file), 'utf8')) as Results;
  if (results.format !== 1) throw new Error(`${file} is not a results file of this version`);
  return results;
}

async function measure({ quick, only, out }: BenchOrder & { kind: 'run' }): Promise<number> {
  const loadBefore = load();
  if (loadBefore > 0.5) say(`The machine is busy (load ${loadBefore}): figures will be noisy.`);
  const figures: FigureResult[] = [];
  const unmeasured: Unmeasured[] = [];
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    version: string;
  };
  const date = new Date().toISOString();
  const commit = commitOf(repository);
  const name = `${date.slice(0, 19).replaceAll(':', '')}${quick ? '-quick' : ''}.json`;
  const file = resolve(out ?? join(repository, 'out', 'bench', name));
  mkdirSync(dirname(file), { recursive: true });
  /** After each measurement, so that a run that is broken off keeps what it has. */
  const write = (): Results => {
    const seconds = Math.round((performance.now() - began) / 1000);
    const machine = describeMachine(loadBefore);
    const results: Results = {
      format: 1,
      date,
      version,
      commit,
      quick,
      seconds,
      machine,
      figures,
      unmeasured,
    };
    writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
    return results;
  };
  const failed = (name: string, error: unknown): void => {
    const why = error instanceof Error ? error.message : String(error);
    unmeasured.push({ name, why });
    say(`  not measured: ${why}`);
  };
  const wanted = chosen(quick, only);
  const isBeside = (measurement: Measurement) =>
    measurement.lastsAnHour === true && !quick && wanted.length > 1;
  const beside = wanted.filter(isBeside).map(({ name }): [string, Beside] => [name, measureBeside(name)]);
  for (const [name] of beside) say(`${name} goes on beside the others`);
  for (const measurement of wanted) {
    if (isBeside(measurement)) continue;
    const { name, run, figures: about } = measurement;
    say(name);
    try {
      const series = await run(quick, (line) => say(`  ${line}`));
      for (const figure of about) {
        const measured = series[figure.name];
        if (measured) figures.push(judge(figure, measured));
      }
    } catch (error) {
      failed(name, error);
    }
    write();
  }
  for (const [name, measurement] of beside) {
    say(name);
    try {
      const results = await measurement.results();
      figures.push(...results.figures);
      unmeasured.push(...results.unmeasured);
    } catch (error) {
      failed(name, error);
    }
    write();
  }
  process.stdout.write(`\n${plainTable(write())}\nResults: ${file}\n`);
  return unmeasured.length === 0 ? 0 : 1;
}

async function perform(order: BenchOrder): Promise<number> {
  switch (order.kind) {
    case 'help':
      process.stdout.write(usage);
      return 0;
    case 'list':
      process.stdout.write(`${measurements.map(({ name }) => name).join('\n')}\n`);
      return 0;
    case 'wrong':
      process.stderr.write(`${order.why}\n\n${usage}`);
      return 2;
    case 'run':
      return measure(order);
    case 'compare': {
      const changes = compareResults(readResults(order.before), readResults(order.after));
      process.stdout.write(`${changeLines(changes).join('\n')}\n`);
      return changes.some(({ how }) => how === 'worse') ? 1 : 0;
    }
    case 'chart':
      writeFileSync(join(documents, 'performance.svg'), chart(readResults(order.file)));
      return 0;
    case 'document': {
      const file = join(documents, 'performance.md');
      const text = withFigures(readFileSync(file, 'utf8'), readResults(order.file), basename(order.file));
      writeFileSync(file, text);
      return 0;
    }
  }
}

const names = measurements.map(({ name }) => name);
process.exitCode = await perform(readOptions(process.argv.slice(2), names));
