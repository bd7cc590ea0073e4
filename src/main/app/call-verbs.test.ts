import { expect, it } from 'vitest';
import type { ControlOrder } from '../agent/calls/call-desk.ts';
import { callVerbs } from './call-verbs.ts';

const done = { ok: true } as const;
const sender = { id: 1 };

it('hands each verb to the desk, with what it needs to know', async () => {
  const asked: unknown[] = [];
  const verbs = callVerbs({
    use: async (order: ControlOrder) => {
      asked.push(order);
      return done;
    },
    connect: (ivr) => {
      asked.push(['connect', ivr]);
      return done;
    },
    cancel: () => {
      asked.push(['cancel']);
      return done;
    },
  });
  await verbs['call:callOut']({ number: '70092' }, sender);
  await verbs['call:addIvr']({ ivr: 'Bank' }, sender);
  await verbs['call:secondDial']({ digits: '1#' }, sender);
  await verbs['agent:busy']({ reason: 201 }, sender);
  await verbs['flow:start']({ ivr: null }, sender);
  await verbs['flow:cancel'](undefined, sender);
  expect(asked).toEqual([
    { control: 'callOut', number: '70092' },
    { control: 'addIvr', ivr: 'Bank' },
    { control: 'secondDial', digits: '1#' },
    { control: 'busy', reason: 201 },
    ['connect', null],
    ['cancel'],
  ]);
  asked.length = 0;
  const plain = [
    ...(['call:answer', 'call:hold', 'call:retrieve', 'call:hangUp', 'call:mute', 'call:unmute'] as const),
    ...(['call:join', 'call:dropIvr', 'call:returnToCustomer'] as const),
    ...(['agent:ready', 'agent:wrapUp', 'agent:endWrapUp'] as const),
  ];
  for (const verb of plain) expect(await verbs[verb](undefined, sender)).toEqual(done);
  expect(asked).toEqual(plain.map((verb) => ({ control: verb.split(':')[1] })));
});
