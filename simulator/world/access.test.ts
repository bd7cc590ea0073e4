import { describe, expect, it } from 'vitest';
import { checkAccess } from './access.ts';
import { TestWorld } from './test-world.ts';

describe('checkAccess', () => {
  it('grants the current GUID of the agent', async () => {
    const test = await new TestWorld().ready();
    expect(checkAccess(test.world, '101', test.session.guid.current)).toMatchObject({
      kind: 'granted',
      guid: 'current',
    });
  });

  it.each([
    ['100-006', '101', 'wrong'],
    ['100-006', '102', 'wrong'],
    ['100-006', '999', 'wrong'],
    ['000-003', '101', null],
  ])('answers %s to agent %s with GUID %s', async (retcode, agentId, guid) => {
    const test = await new TestWorld().ready();
    expect(checkAccess(test.world, agentId, guid)).toMatchObject({ kind: 'denied', outcome: { retcode } });
  });

  it("refuses another agent's GUID", async () => {
    const test = await new TestWorld().ready();
    expect(checkAccess(test.world, '102', test.session.guid.current).kind).toBe('denied');
  });

  it('answers a dead GUID with the other retcode when told to', async () => {
    const test = await new TestWorld({ deadGuidRetcode: '000-003' }).ready();
    const { current } = test.session.guid;
    test.session.guid.expire();
    expect(checkAccess(test.world, '101', current)).toMatchObject({
      outcome: { retcode: '000-003' },
      guid: 'dead',
    });
  });
});
