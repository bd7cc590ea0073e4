import { expect, it } from 'vitest';
import type { CallOperations } from '../../gateway/call-operations.ts';
import { beforeJoin, hold, IVR, joined, play, talking } from '../testing/call-events.ts';
import { operationOf, type PlainOrder } from './operation-of.ts';

const isIvr = (number: string) => number === IVR;

/** Name and arguments of the one operation that an order asks of the gateway. */
async function asked(order: PlainOrder, calls = play(beforeJoin)): Promise<unknown[]> {
  const seen: unknown[][] = [];
  const client = new Proxy({} as CallOperations, {
    get:
      (_target, name) =>
      async (...args: unknown[]) => {
        seen.push([name, ...args]);
        return { ok: true, value: null };
      },
  });
  await operationOf(order, calls, isIvr)(client, 900);
  expect(seen).toHaveLength(1);
  return seen[0] ?? [];
}

it.each([
  [{ control: 'answer' }, ['answer', 900]],
  [{ control: 'hold' }, ['hold', 900]],
  [{ control: 'retrieve' }, ['getHold', 'B', 900]],
  [{ control: 'returnToCustomer' }, ['getHold', 'B', 900]],
  [{ control: 'hangUp' }, ['release', 900]],
  [{ control: 'mute' }, ['beginMute', 900]],
  [{ control: 'unmute' }, ['endMute', 900]],
  [{ control: 'callOut', number: '70092' }, ['callOut', '70092', 900]],
  // The callid is that of the held call (protocol notes §4).
  [{ control: 'join' }, ['confJoin', 'B', 900]],
  [{ control: 'secondDial', digits: '1*#' }, ['secondDialEx', '1*#', 900]],
  [{ control: 'ready' }, ['sayFree', 900]],
  [{ control: 'busy', reason: 201 }, ['sayBusy', 201, 900]],
  [{ control: 'wrapUp' }, ['work', 900]],
  [{ control: 'endWrapUp' }, ['cancelWork', 900]],
] as const)('%o', async (order, expected) => {
  expect(await asked(order)).toEqual(expected);
});

it('drops an IVR from a conference, and hangs one up that is up alone', async () => {
  const drop = { control: 'dropIvr' } as const;
  expect(await asked(drop, play(joined))).toEqual(['disconnect', IVR, 900]);
  expect(await asked(drop, play(beforeJoin))).toEqual(['release', 900]);
  // A release would hit whoever is on the line.
  expect(await asked(drop, play([talking('C', IVR), hold('C'), talking('B')]))).toEqual([
    'disconnect',
    IVR,
    900,
  ]);
});
