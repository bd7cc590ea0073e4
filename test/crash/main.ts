import { parseArgs } from 'node:util';
import { runCrashes } from './crash-run.ts';

/** `npm run test:crash -- --times N [--seed S]`: the same seed kills at about the same moments. */
const { values } = parseArgs({ options: { times: { type: 'string' }, seed: { type: 'string' } } });
const times = wholeNumber('times', values.times ?? '10');
const seed = wholeNumber('seed', values.seed ?? String(Date.now() % 1_000_000));

console.log(`${times} crashes; seed ${seed}`);
const begun = performance.now();
const { faults, ...figures } = await runCrashes({ times, seed, say: (line) => console.log(line) });
console.log(JSON.stringify({ ...figures, seconds: Math.round((performance.now() - begun) / 1000) }, null, 2));
for (const fault of faults) console.log(`NOT SO: ${fault}`);
console.log(faults.length === 0 ? 'Nothing was lost.' : `${faults.length} things are not as they must be.`);
process.exitCode = faults.length === 0 ? 0 : 1;

function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}
