import { describe, expect, it } from 'vitest';
import { callIn } from './parties.ts';
import { signIn, takeOver } from './sign-in.ts';
import { forceLogOut, logOut } from './sign-out.ts';
import { TestWorld } from './test-world.ts';

async function retcode(test: TestWorld, body: Record<string, unknown> = {}, force = false): Promise<string> {
  return (await test.signIn(body, force)).outcome.retcode;
}

describe('signIn', () => {
  it('answers as in the sample', async () => {
    const { outcome } = await new TestWorld().signIn();
    expect(outcome).toMatchObject({
      retcode: '0',
      message: '',
      result: {
        vdnid: 1,
        workno: '101',
        mediatype: 'TTF',
        isForceChange: 'false',
        serverName: 'AgentGateway',
      },
    });
  });

  it.each([
    ['4', ['AgentOther_InService', 'AgentState_Ready']],
    ['3', ['AgentOther_InService', 'AgentState_Ready', 'AgentState_SetNotReady_Success']],
    ['5', ['AgentOther_InService', 'AgentState_Ready', 'AgentState_Work']],
  ])('sends the events of status %s', async (status, types) => {
    const test = new TestWorld();
    await test.signIn({ status });
    expect(test.eventTypes()).toEqual(types);
  });

  it.each([
    [{ password: 'x'.repeat(33) }, '100-001'],
    [{ phonenum: '' }, '100-013'],
    [{ phonenum: '1'.repeat(25) }, '100-013'],
    [{ phonenum: 'abc' }, '100-013'],
    [{ status: '9' }, '100-011'],
    [{ agenttype: '1' }, '100-012'],
    [{ ip: 'nonsense' }, '100-016'],
    [{ password: 'wrong' }, '100-004'],
  ])('refuses %j with %s', async (body, code) => {
    expect(await retcode(new TestWorld(), body)).toBe(code);
  });

  it('locks the account after five wrong passwords in a row', async () => {
    const test = new TestWorld();
    for (let time = 0; time < 5; time++) expect(await retcode(test, { password: 'wrong' })).toBe('100-004');
    expect(await retcode(test)).toBe('110-021');
    test.agent.failures = 0;
    expect(await retcode(test)).toBe('0');
  });

  it('refuses a locked account and an expired password', async () => {
    const test = new TestWorld();
    test.agent.locked = true;
    expect(await retcode(test)).toBe('110-016');
    test.agent.locked = false;
    test.agent.passwordExpired = true;
    expect(await retcode(test)).toBe('100-020');
  });

  it('refuses a second sign-in while the first is being worked on', async () => {
    const test = new TestWorld();
    const request = {
      agentId: '101',
      body: { password: 'Practice-1', phonenum: '1' },
      force: false,
      cookie: null,
    };
    const first = signIn(test.world, request);
    const second = await signIn(test.world, request);
    test.clock.advance(20);
    expect(second.outcome.retcode).toBe('100-021');
    expect((await first).outcome.retcode).toBe('0');
  });

  it('refuses when signed in elsewhere; a forced one kicks the other out with cause 264', async () => {
    const test = new TestWorld();
    await test.signIn();
    const other = test.session;
    expect(await retcode(test)).toBe('100-002');
    const polled: string[] = [];
    other.queue.clear();
    other.queue.take(1000, (result) =>
      polled.push(result.kind === 'event' ? result.event.eventType : result.kind),
    );
    expect(await retcode(test, {}, true)).toBe('0');
    expect(polled).toEqual(['AgentOther_ShutdownService']);
    expect(test.agent.lastCause).toBe(264);
    expect(test.session).not.toBe(other);
    expect(test.session.guid.standing(other.guid.current, test.clock.monotonic())).toBe('dead');
  });
});

describe('takeOver', () => {
  it('gives the agent to another client, the calls too', async () => {
    const test = await new TestWorld().ready();
    const before = test.session;
    callIn(test.world, test.agent, '10086');
    takeOver(test.world, test.agent);
    expect(test.session).not.toBe(before);
    expect(test.agent.line.calls).toHaveLength(1);
    expect(test.agent.lastCause).toBe(264);
  });
});

describe('sign-out', () => {
  it('is refused while there is a call, unless forced', async () => {
    const test = await new TestWorld().ready();
    callIn(test.world, test.agent, '10086');
    expect(logOut(test.world, test.agent).retcode).toBe('100-010');
    expect(forceLogOut(test.world, test.agent).retcode).toBe('0');
    expect(test.agent.session).toBeNull();
    expect(test.agent.line.any).toBe(false);
  });

  it('works without a call and leaves no timer', async () => {
    const test = await new TestWorld().ready();
    expect(logOut(test.world, test.agent).retcode).toBe('0');
    expect(test.agent.lastCause).toBe(258);
    expect(test.clock.pending).toBe(0);
  });
});
