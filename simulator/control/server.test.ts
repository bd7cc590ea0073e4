import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { bench } from '../http/test-bench.ts';

async function api(
  url: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; json: unknown }> {
  const response = await fetch(`${url}/api/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  return { status: response.status, json: await response.json() };
}

describe('control API', () => {
  it('plays the whole story', async () => {
    const { simulator, client } = await bench();
    await client.ready();
    const post = (path: string, body: unknown = {}) => api(simulator.controlUrl, 'POST', path, body);

    const { json } = await post('agents/101/call-in', { number: '10086' });
    expect(json).toEqual({ callid: expect.stringMatching(/^\d+-\d+$/) });
    await post('agents/101/phone/answer');
    await post('agents/101/phone/hold');
    await post('agents/101/phone/callout', { called: '5550100' });
    await post('parties/5550100/answer');
    expect(await post('agents/101/phone/confjoin')).toEqual({ status: 200, json: { ok: true } });
    await post('parties/10086/press', { digits: '42' });
    expect((await api(simulator.controlUrl, 'GET', 'state')).json).toMatchObject({
      agents: [
        { id: '101', recordingHeard: '42', calls: [{ number: '10086' }, { number: '5550100' }] },
        {},
        {},
      ],
    });
    await post('agents/101/phone/disconnect', { number: '5550100' });
    await post('parties/10086/hang-up');
    expect(simulator.control.state().agents[0]?.calls).toEqual([]);
  });

  it('rotates and expires GUIDs, injects events, signs out, kicks and sets accounts', async () => {
    const { simulator, client } = await bench({ authMode: 1 });
    await client.ready();
    const post = (path: string, body: unknown = {}) => api(simulator.controlUrl, 'POST', path, body);
    await post('guid/101/rotate');
    expect((await client.poll()).headers['set-guid']).toBeDefined();
    await post('events/101', { eventType: 'X', content: [1] });
    expect((await client.poll()).event).toEqual({ eventType: 'X', content: [1] });
    await post('guid/101/expire');
    expect((await client.poll()).retcode).toBe('100-006');
    await post('agents/101/kick');
    expect(simulator.control.state().agents[0]).toMatchObject({ signedIn: true, lastCause: 264 });
    await post('agents/101/force-sign-out');
    expect(simulator.control.state().agents[0]).toMatchObject({ signedIn: false, lastCause: 257 });
    await post('agents/101/account', { locked: true });
    expect((await client.signIn()).retcode).toBe('110-016');
  });

  it('plays scenarios by name, and gives numbers their habits', async () => {
    const { simulator, client } = await bench();
    const post = (path: string, body: unknown = {}) => api(simulator.controlUrl, 'POST', path, body);
    expect((await api(simulator.controlUrl, 'GET', 'scenarios')).json).toContain('payment-line-busy');
    expect(await post('scenario/play', { name: 'payment-line-busy' })).toEqual({
      status: 200,
      json: { ok: true },
    });
    expect(simulator.control.state().scenario).toMatchObject({ name: 'payment-line-busy', state: 'running' });
    await post('scenario/stop');
    expect(simulator.control.state().scenario?.state).toBe('stopped');

    await post('parties/5550100/plan', { dialled: 'refuses', ring: '10ms' });
    expect(simulator.control.state().plans).toMatchObject({ '5550100': { dialled: 'refuses', ringMs: 10 } });
    await client.ready();
    await post('agents/101/phone/callout', { called: '5550100' });
    await client.until('AgentEvent_Call_Out_Fail');
  });

  it('adds and clears faults and lists requests', async () => {
    const { simulator, client } = await bench();
    await api(simulator.controlUrl, 'POST', 'faults', { kind: 'status', status: 502, times: 9 });
    expect((await client.signIn()).status).toBe(502);
    await api(simulator.controlUrl, 'DELETE', 'faults');
    expect((await client.signIn()).retcode).toBe('0');
    const { json } = await api(simulator.controlUrl, 'GET', 'requests?last=1');
    expect(json).toMatchObject([{ method: 'PUT', status: 200, retcode: '0' }]);
  });

  it.each([
    ['agents/999/kick', {}, 409],
    ['agents/101/call-in', { number: '10086' }, 409],
    ['agents/101/call-in', {}, 400],
    ['agents/101/phone/dance', {}, 400],
    ['faults', { kind: 'nonsense' }, 400],
    ['scenario/play', { name: '../../package' }, 409],
    ['parties/1/plan', { dialled: 'sings' }, 400],
    ['nothing', {}, 404],
  ])('answers POST %s %j with %i', async (path, body, status) => {
    const { simulator } = await bench();
    expect((await api(simulator.controlUrl, 'POST', path, body)).status).toBe(status);
  });

  it('answers a refused operation with its retcode', async () => {
    const { simulator, client } = await bench();
    await client.ready();
    expect(await api(simulator.controlUrl, 'POST', 'agents/101/phone/hold', {})).toMatchObject({
      status: 409,
      json: { retcode: '200-013' },
    });
  });
});

describe('control server', () => {
  it('refuses a foreign Host header, as DNS rebinding brings it', async () => {
    const { simulator } = await bench();
    const status = await new Promise((resolve, reject) => {
      request(`${simulator.controlUrl}/api/state`, { headers: { host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('refuses a cross-site request', async () => {
    const { simulator } = await bench();
    const response = await fetch(`${simulator.controlUrl}/api/agents/101/kick`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{}',
    });
    expect(response.status).toBe(403);
  });

  it('serves the console with a strict policy, and nothing outside its folder', async () => {
    const { simulator } = await bench();
    const page = await fetch(simulator.controlUrl);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    expect(await page.text()).toContain('CC-Gateway simulator');
    expect((await fetch(`${simulator.controlUrl}/main.js`)).headers.get('content-type')).toContain(
      'javascript',
    );
    expect((await fetch(`${simulator.controlUrl}/..%2fmain.ts`)).status).toBe(404);
  });
});
