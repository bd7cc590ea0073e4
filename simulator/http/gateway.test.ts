import { describe, expect, it } from 'vitest';
import { another, bench } from './test-bench.ts';

describe('gateway', () => {
  it('signs in with GUID and cookie in the headers', async () => {
    const { client } = await bench({ nodeName: 'AgentGateway7' });
    const answer = await client.signIn();
    expect(answer.headers['set-guid']).toMatch(/^JSESSIONID=[0-9a-f-]{36}\.AgentGateway7$/);
    expect(answer.headers['set-cookie']).toMatch(/^HWWAFSESID=[0-9a-f]{32}; Path=\/; Secure; HttpOnly$/);
    expect(answer.result).toMatchObject({ workno: '101', mediatype: 'TTF' });
  });

  it('keeps a load-balancer cookie that the client already has', async () => {
    const { client } = await bench();
    client.cookie = 'HWWAFSESID=mine';
    expect((await client.signIn()).headers['set-cookie']).toBeUndefined();
  });

  it('refuses what needs a GUID without one or with a wrong one', async () => {
    const { client } = await bench();
    await client.signIn();
    const headers = { Guid: '00000000-0000-0000-0000-000000000000.AgentGateway1' };
    expect((await client.raw('POST', '/voicecall/{id}/hold', { headers })).retcode).toBe('100-006');
    client.guid = '';
    expect((await client.raw('POST', '/voicecall/{id}/hold')).retcode).toBe('000-003');
    expect((await client.poll()).retcode).toBe('000-003');
  });

  it('kicks the other client out by a forced sign-in: its hanging poll is told, its GUID is dead', async () => {
    const { simulator, client } = await bench({ pollWaitMs: 5000 });
    await client.ready();
    const poll = client.poll();
    await expect.poll(() => simulator.control.state().agents[0]?.polling).toBe(1);
    const other = another(simulator);
    expect((await other.signIn()).retcode).toBe('100-002');
    expect((await other.signIn({}, '/onlineagent/{id}/forcelogin')).retcode).toBe('0');
    expect((await poll).event?.eventType).toBe('AgentOther_ShutdownService');
    expect((await client.poll()).retcode).toBe('100-006');
    expect((await other.raw('GET', '/onlineagent/{id}/agentstatus')).retcode).toBe('0');
  });

  it('renews the GUID by hand as in the sample', async () => {
    const { client } = await bench();
    await client.ready();
    const answer = await client.raw('PUT', '/onlineagent/{id}/updateGuid');
    expect(JSON.parse(answer.text)).toEqual({
      result: { guid: expect.stringMatching(/^[0-9a-f-]{36}\.AgentGateway1$/) },
      message: 'success',
      retcode: '0',
    });
    expect((await client.poll()).retcode).toBe('100-006');
  });

  it('signs out, and the hanging poll ends', async () => {
    const { simulator, client } = await bench({ pollWaitMs: 5000 });
    await client.ready();
    const poll = client.poll();
    await expect.poll(() => simulator.control.state().agents[0]?.polling).toBe(1);
    expect((await client.raw('DELETE', '/onlineagent/{id}/logout')).text).toBe(
      '{"message":"","retcode":"0","result":{}}',
    );
    expect((await poll).retcode).toBe('100-006');
  });

  it('answers unknown paths, unknown methods and bad flags with a retcode', async () => {
    const { client } = await bench();
    await client.ready();
    expect((await client.raw('GET', '/nothing/here')).retcode).toBe('000-002');
    expect((await client.raw('GET', '/voicecall/{id}/thirdPartyConfTransmitNum')).retcode).toBe('000-002');
    expect((await client.raw('POST', '/onlineagent/{id}/resetskill/maybe')).retcode).toBe('000-006');
    expect((await client.signIn({}, '/onlineagent/999')).retcode).toBe('100-004');
  });

  it('answers a body that is no JSON like wrong parameters, a huge one with HTTP 400', async () => {
    const { client } = await bench();
    expect((await client.raw('PUT', '/onlineagent/{id}', { body: '{"pass' })).retcode).toBe('100-001');
    expect((await client.raw('PUT', '/onlineagent/{id}', { body: 'x'.repeat(70_000) })).status).toBe(400);
  });

  it('turns numbers into text when told so', async () => {
    const { client } = await bench({ numbersAsStrings: true });
    await client.ready();
    expect((await client.raw('GET', '/onlineagent/{id}/agentstatus')).result).toEqual({
      agentState: '4',
      isWorking: 'false',
    });
  });

  it('serves plain HTTP on loopback only', async () => {
    const { simulator, client } = await bench({ http: true });
    expect(simulator.gatewayUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await client.signIn()).headers['set-cookie']).not.toContain('Secure');
    await expect(bench({ http: true, host: '0.0.0.0' })).rejects.toThrow('loopback');
  });
});

describe('thirdPartyConfTransmitNum', () => {
  it('wants the header of the seed and no body', async () => {
    const { client } = await bench();
    await client.ready();
    const path = '/voicecall/{id}/thirdPartyConfTransmitNum';
    expect((await client.transmit()).retcode).toBe('10001');
    expect((await client.raw('POST', path, { headers: { 'Content-Type': 'text/plain' } })).retcode).toBe(
      '000-006',
    );
    expect((await client.raw('POST', path, { body: '{}' })).retcode).toBe('000-006');
  });
});
