import { describe, expect, it } from 'vitest';
import { checkAccess } from './access.ts';
import { touch } from './idle.ts';
import { TestWorld } from './test-world.ts';

describe('watchIdle', () => {
  it('signs out after 120 s without a sign of life; the last GUID gets ShutdownService and no more', async () => {
    const test = new TestWorld({ authMode: 1 });
    await test.signIn();
    const { guid, loginTime } = test.session;
    test.clock.advance(119_999);
    expect(test.agent.session).not.toBeNull();
    test.clock.advance(1);
    expect(test.agent.session).toBeNull();
    const access = checkAccess(test.world, '101', guid.current);
    if (access.kind !== 'farewell') return expect.unreachable(access.kind);
    access.session.queue.take(0, (result) =>
      expect(result).toEqual({
        kind: 'event',
        event: {
          eventType: 'AgentOther_ShutdownService',
          workNo: '101',
          content: { loginTime: String(loginTime) },
        },
      }),
    );
    expect(access.session.queue.length).toBe(0);
    expect(test.clock.pending).toBe(0);
  });

  it('starts anew with each sign of life', async () => {
    const test = new TestWorld();
    await test.signIn();
    test.clock.advance(100_000);
    touch(test.world, test.session);
    test.clock.advance(119_999);
    expect(test.agent.session).not.toBeNull();
    test.clock.advance(1);
    expect(test.agent.session).toBeNull();
  });

  it('does not sign out while a poll hangs', async () => {
    const test = await new TestWorld().ready();
    test.session.queue.take(1_000_000, () => undefined);
    test.clock.advance(500_000);
    expect(test.agent.session).not.toBeNull();
  });
});
