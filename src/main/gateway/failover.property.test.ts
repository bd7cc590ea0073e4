import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask } from '../../../test/support/ask.ts';
import {
  httpAnswer,
  type RawHandler,
  type RawServer,
  startRawServer,
  successBody,
} from '../../../test/support/raw-server.ts';
import { createRecordingLogger } from '../../../test/support/recording-logger.ts';
import { systemClock } from '../app/system-clock.ts';
import { createFailoverTransport } from './failover-transport.ts';
import { freePort } from './testing/free-port.ts';
import { createUndiciTransport } from './undici-transport.ts';

/** What a server does with the next request that arrives. */
const behaviours = [
  'answer',
  'answer and close',
  'reset',
  'close',
  'half an answer',
  'silence',
  '503',
] as const;
type Behaviour = (typeof behaviours)[number];

let servers: RawServer[];
let script: Behaviour[] = [];
let nobody: string;

const handler: RawHandler = (_request, socket) => {
  switch (script.shift()) {
    case 'reset':
      return socket.resetAndDestroy();
    case 'close':
      return socket.end();
    case 'half an answer':
      return socket.end(httpAnswer(successBody).slice(0, -9));
    case 'silence':
      return;
    case '503':
      return socket.write(httpAnswer('', {}, '503 Unavailable'));
    case 'answer and close':
      return socket.end(httpAnswer(successBody));
    default:
      return socket.write(httpAnswer(successBody));
  }
};

beforeAll(async () => {
  servers = [await startRawServer(handler), await startRawServer(handler), await startRawServer(handler)];
  nobody = `http://127.0.0.1:${await freePort()}`;
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

it('delivers each request once at most, and exactly once when it is answered', async () => {
  let runs = 0;
  const address = fc.constantFrom<(0 | 1 | 2 | 'nobody')[]>(0, 1, 2, 'nobody');
  const originOf = (which: 0 | 1 | 2 | 'nobody') =>
    which === 'nobody' ? nobody : (servers[which]?.origin ?? '');
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(address, { minLength: 2, maxLength: 4 }),
      fc.array(fc.constantFrom(...behaviours), { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }),
      async ([first = 'nobody', ...others], happenings, batches) => {
        script = [...happenings];
        runs += 1;
        const open = (which: 0 | 1 | 2 | 'nobody') => createUndiciTransport({ origin: originOf(which) });
        const parts = { clock: systemClock, log: createRecordingLogger() };
        const transport = createFailoverTransport([open(first), ...others.map(open)], parts);
        const deliveries = (body: string) =>
          servers.flatMap(({ requests }) => requests.filter((request) => request.body === body)).length;
        for (const [batch, size] of batches.entries()) {
          const bodies = Array.from({ length: size }, (_, index) => `${runs}-${batch}-${index}`);
          const outcomes = await Promise.all(bodies.map((body) => ask(transport, { body, deadlineMs: 100 })));
          for (const [index, outcome] of outcomes.entries()) {
            const count = deliveries(bodies[index] ?? '');
            expect(count).toBeLessThanOrEqual(1);
            if (outcome.ok) expect(count).toBe(1);
            else if (outcome.failure.kind === 'transport' && !outcome.failure.sent) expect(count).toBe(0);
          }
        }
        await transport.close();
      },
    ),
    { numRuns: 60 },
  );
  // No late delivery either.
  const all = servers.flatMap(({ requests }) => requests.map(({ body }) => body));
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(60);
});
