import { describe, expect, it } from 'vitest';
import { another, bench } from './test-bench.ts';

describe('poll', () => {
  it('answers an empty poll after its wait with exactly message and retcode', async () => {
    const { client } = await bench({ pollWaitMs: 250 });
    await client.ready();
    const start = performance.now();
    const answer = await client.poll();
    expect(performance.now() - start).toBeGreaterThanOrEqual(245);
    expect(answer.text).toBe('{"message":"","retcode":"0"}');
    expect(answer.headers['content-type']).toBe('application/json; charset=UTF-8');
  });

  it('answers a hanging poll at once when an event comes', async () => {
    const { simulator, client } = await bench({ pollWaitMs: 5000 });
    await client.ready();
    const poll = client.poll();
    await expect.poll(() => simulator.control.state().agents[0]?.polling).toBe(1);
    const start = performance.now();
    simulator.control.injectEvent('101', { eventType: 'Something_New', content: 'x' });
    expect((await poll).event).toEqual({ eventType: 'Something_New', content: 'x' });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('does not lose an event to a client that went away', async () => {
    const { simulator, client } = await bench({ pollWaitMs: 5000 });
    await client.ready();
    const { guid } = client;
    const abort = new AbortController();
    const gone = client.raw('GET', '/agentevent/{id}', { signal: abort.signal });
    await expect.poll(() => simulator.control.state().agents[0]?.polling).toBe(1);
    abort.abort();
    await expect(gone).rejects.toThrow();
    await expect.poll(() => simulator.control.state().agents[0]?.polling).toBe(0);
    simulator.control.injectEvent('101', { eventType: 'Kept' });
    const next = another(simulator);
    next.guid = guid;
    expect((await next.poll()).text).toContain('Kept');
  });

  it.each([
    [{ emptyEvent: 'null' }, '{"message":"","retcode":"0","event":null}'],
    [{ trailingNul: true }, '{"message":"","retcode":"0"}\u0000'],
  ] as const)('with %j an empty answer is %j', async (options, text) => {
    const { client } = await bench({ pollWaitMs: 20, ...options });
    await client.ready();
    expect((await client.poll()).text).toBe(text);
  });

  it('rotates the GUID in a poll’s answer; the old one dies at once', async () => {
    const { client } = await bench({ guidIntervalMs: 100, guidTimeoutMs: 60_000, pollWaitMs: 150 });
    await client.ready();
    const old = client.guid;
    expect((await client.poll()).headers['set-guid']).toMatch(/^JSESSIONID=[0-9a-f-]{36}\.AgentGateway1$/);
    expect(client.guid).not.toBe(old);
    expect((await client.raw('GET', '/onlineagent/{id}/agentstatus')).retcode).toBe('0');
    const late = await client.raw('GET', '/onlineagent/{id}/agentstatus', { headers: { Guid: old } });
    expect(late.retcode).toBe('100-006');
  });

  it('rotates the GUID and lets the old one live until its time-out', async () => {
    const { client } = await bench({
      guidIntervalMs: 100,
      guidTimeoutMs: 600,
      oldGuid: 'lives',
      pollWaitMs: 150,
    });
    await client.ready();
    const old = client.guid;
    await client.poll();
    const withOld = () => client.raw('GET', '/onlineagent/{id}/agentstatus', { headers: { Guid: old } });
    expect((await withOld()).retcode).toBe('0');
    await expect.poll(async () => (await withOld()).retcode).toBe('100-006');
  });

  it('keeps the GUID under AUTHMODE 1, also past interval and time-out', async () => {
    const { client } = await bench({ authMode: 1, guidIntervalMs: 10, guidTimeoutMs: 20, pollWaitMs: 50 });
    await client.ready();
    expect((await client.poll()).headers['set-guid']).toBeUndefined();
    expect((await client.poll()).retcode).toBe('0');
  });

  it('signs out by force when nobody polls', async () => {
    const { client } = await bench({ maxIdleMs: 150 });
    await client.signIn();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect((await client.raw('GET', '/onlineagent/{id}/agentstatus')).retcode).toBe('100-006');
    expect((await client.poll()).event?.eventType).toBe('AgentOther_ShutdownService');
    expect((await client.poll()).retcode).toBe('100-006');
  });

  it('stays signed in as long as somebody polls', async () => {
    const { client } = await bench({ maxIdleMs: 200, pollWaitMs: 80 });
    await client.ready();
    for (let time = 0; time < 6; time++) expect((await client.poll()).retcode).toBe('0');
  });
});
