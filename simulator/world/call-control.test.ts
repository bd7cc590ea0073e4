import { describe, expect, it } from 'vitest';
import { confJoin, transmitNumbers } from './conference.ts';
import { innerHelp } from './help.ts';
import type { Outcome } from './outcome.ts';
import { callIn } from './parties.ts';
import {
  answer,
  callOut,
  connectHold,
  disconnect,
  getHold,
  hold,
  release,
  secondDial,
  setMute,
} from './phone.ts';
import { TestWorld } from './test-world.ts';

type Act = (test: TestWorld) => unknown;

const ring: Act = ({ world, agent }) => callIn(world, agent, '10086');
const talk: Act = (test) => {
  ring(test);
  answer(test.world, test.agent);
};
const park: Act = (test) => {
  talk(test);
  hold(test.world, test.agent);
};
const consultRinging: Act = (test) => {
  park(test);
  callOut(test.world, test.agent, '70092');
};
const consult: Act = (test) => void test.consult();
const join: Act = (test) => {
  confJoin(test.world, test.agent, test.consult().held);
};

/** Where an agent can stand, each with how to get there. */
const stands = {
  none: () => undefined,
  ringing: ring,
  dialling: ({ world, agent }) => callOut(world, agent, '5550100'),
  talking: talk,
  muted(test) {
    talk(test);
    setMute(test.agent, true);
  },
  held: park,
  'held + dialling': consultRinging,
  'held + talking': consult,
  conference: join,
} satisfies Record<string, Act>;

type Stand = keyof typeof stands;

const heldId = ({ agent }: TestWorld): string => agent.line.inState('held')?.callId ?? 'none';

/** Each operation, with what it answers: the first word for every stand that has none of its own. */
const operations: readonly (readonly [
  name: string,
  operation: (test: TestWorld) => Outcome,
  otherwise: string,
  answers: Partial<Record<Stand, string>>,
])[] = [
  ['answer', ({ world, agent }) => answer(world, agent), '200-002', { ringing: '0' }],
  ['callout', ({ world, agent }) => callOut(world, agent, '5550199'), '100-007', { none: '0', held: '0' }],
  [
    'hold',
    ({ world, agent }) => hold(world, agent),
    '200-014',
    { none: '200-013', talking: '0', muted: '0', 'held + talking': '0' },
  ],
  [
    'gethold',
    (test) => getHold(test.world, test.agent, heldId(test)),
    '200-015',
    { held: '0', 'held + dialling': '200-016', 'held + talking': '200-016' },
  ],
  [
    'connecthold',
    (test) => connectHold(test.world, test.agent, heldId(test)),
    '200-005',
    { talking: '200-006', muted: '200-006', 'held + talking': '0' },
  ],
  [
    'confjoin',
    (test) => confJoin(test.world, test.agent, heldId(test)),
    '200-010',
    { talking: '200-011', muted: '200-011', 'held + talking': '0' },
  ],
  [
    'disconnect',
    ({ world, agent }) => disconnect(world, agent, '10086'),
    '0',
    { none: '200-023', dialling: '200-024' },
  ],
  ['release', ({ world, agent }) => release(world, agent), '0', { none: '200-017' }],
  [
    'beginmute',
    ({ agent }) => setMute(agent, true),
    '200-003',
    { talking: '0', muted: '200-004', 'held + talking': '0', conference: '0' },
  ],
  [
    'endmute',
    ({ agent }) => setMute(agent, false),
    '200-007',
    { talking: '200-008', muted: '0', 'held + talking': '200-008', conference: '200-008' },
  ],
  [
    'seconddialex',
    ({ world, agent }) => secondDial(world, agent, '1'),
    '200-026',
    { talking: '0', muted: '0', 'held + talking': '0', conference: '0' },
  ],
  [
    'innerhelp',
    ({ world, agent }) => innerHelp(world, agent, { dstaddress: '102', devicetype: 2, mode: 1 }),
    '200-018',
    { talking: '0', muted: '0', 'held + talking': '0' },
  ],
  [
    'thirdPartyConfTransmitNum',
    ({ world, agent }) => transmitNumbers(world, agent),
    '10001',
    { conference: '0' },
  ],
];

const cases = operations.flatMap(([name, operation, otherwise, answers]) =>
  Object.entries(stands).map(([stand, reach]: [string, Act]) => {
    const retcode = answers[stand as Stand] ?? otherwise;
    return { name, stand, retcode, operation, reach };
  }),
);

describe('call control', () => {
  it.each(cases)('$name with $stand answers $retcode', async ({ operation, reach, retcode }) => {
    const test = await new TestWorld().ready();
    reach(test);
    const before = JSON.stringify(test.agent.line.calls);
    test.events();
    expect(operation(test).retcode).toBe(retcode);
    if (retcode !== '0') {
      expect(JSON.stringify(test.agent.line.calls), 'a refused operation changes nothing').toBe(before);
      expect(test.eventTypes()).toEqual([]);
    }
  });
});
