import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { checkInterleavings } from './interleavings.ts';
import { checkStories } from './stories.ts';

const usage = `Plays very many random event sequences to the call reducer and to its models.

  --runs N   random stories (default 100000)
  --seed N   repeats the stories of a run (default: another one each time)
`;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(randomInt(2 ** 31)) },
    help: { type: 'boolean', default: false },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];

if (values.help || !Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  process.stdout.write(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);
  say(`Seed ${seed}`);
  let started = performance.now();
  const stories = checkStories({ runs, seed });
  say(
    `Stories: ${stories.stories}, ${stories.events} events, ${stories.threeParty} of them in a three-party call, ` +
      `the longest ${stories.longest}; each state was the model's (${seconds(started)} s).`,
  );
  started = performance.now();
  const orders = checkInterleavings(2);
  say(
    `Two calls, every order of their events: ${orders.orders} orders, ${orders.events} events; ` +
      `each call was shown as if alone (${seconds(started)} s).`,
  );
}
