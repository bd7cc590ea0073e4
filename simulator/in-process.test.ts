import { expect, it } from 'vitest';
import { createInProcessGateway } from './in-process.ts';
import { defaultOptions } from './options.ts';
import { closeWorld, createWorld } from './world/world.ts';

const json = { 'content-type': 'application/json; charset=UTF-8' };
const base = '/agentgateway/resource';

function setUp() {
  const world = createWorld({ ...defaultOptions, signInMs: 1, pollWaitMs: 20 });
  const gateway = createInProcessGateway(world);
  const ask = async (method: string, path: string, extra: Record<string, string> = {}, body?: unknown) => {
    const answer = await gateway({
      method,
      path: base + path,
      headers: { ...json, ...extra },
      body: body === undefined ? null : JSON.stringify(body),
      signal: new AbortController().signal,
    });
    if (answer === null) throw new Error('no answer');
    return { ...answer, json: JSON.parse(answer.body) as Record<string, unknown> };
  };
  const signIn = async () => {
    const answer = await ask('PUT', '/onlineagent/101', {}, { password: 'Practice-1', phonenum: '40038' });
    return { guid: String(answer.headers['set-guid']).replace('JSESSIONID=', '') };
  };
  return { world, gateway, ask, signIn };
}

it('signs in, sets the skills with the path and polls, as over HTTP', async () => {
  const { world, ask, signIn } = setUp();
  const guid = await signIn();
  expect((await ask('POST', '/onlineagent/101/resetskill/true', guid)).json.retcode).toBe('0');
  expect((await ask('GET', '/agentevent/101', guid)).json.event).toMatchObject({
    eventType: 'AgentOther_InService',
  });
  expect((await ask('GET', '/onlineagent/101/agentstatus', guid)).json.result).toMatchObject({
    agentState: 4,
  });
  closeWorld(world);
});

it('reads the query', async () => {
  const { world, ask, signIn } = setUp();
  const guid = await signIn();
  expect((await ask('POST', '/onlineagent/101/saybusy?reason=999', guid)).json.retcode).toBe('000-006');
  expect((await ask('POST', '/onlineagent/101/saybusy?reason=201', guid)).json.retcode).toBe('0');
  closeWorld(world);
});

it('refuses what it does not know, and whom it does not know', async () => {
  const { ask } = setUp();
  expect((await ask('GET', '/nothing/here')).json.retcode).toBe('000-002');
  expect((await ask('POST', '/voicecall/101/thirdPartyConfTransmitNum')).json.retcode).toBe('000-003');
});

it('lets go of a poll whose client went away', async () => {
  const { world, gateway, ask, signIn } = setUp();
  const guid = await signIn();
  for (let events = 0; events < 2; events++) await ask('GET', '/agentevent/101', guid);
  const abort = new AbortController();
  const poll = gateway({
    method: 'GET',
    path: `${base}/agentevent/101`,
    headers: { ...json, ...guid },
    body: null,
    signal: abort.signal,
  });
  abort.abort();
  expect(await poll).toBeNull();
  expect(world.agents.get('101')?.session?.queue.waiting).toBe(0);
  closeWorld(world);
});
