import { expect, it } from 'vitest';
import { bench } from '../http/test-bench.ts';
import { readScenario } from './read.ts';

it('strikes the requests of a real client with the faults of a scenario, and sees what the client does', async () => {
  const { simulator, client } = await bench();
  await client.ready();
  const fault = {
    kind: 'retcode',
    retcode: '200-011',
    match: { path: '/confjoin', agentId: '101' },
  };
  const calls = { '10086': 'talking', '70093': 'none' };
  const story = {
    name: 'join-refused',
    parties: { '70093': { dialled: 'answers', ring: '20ms' } },
    steps: [
      { do: 'fault', fault },
      { do: 'callIn', when: 'agentReady', number: '10086', data: 'order 7' },
      { do: 'phone', when: 'customerRinging', operation: 'answer' },
      { do: 'wait', when: 'ivrTalking' },
      { do: 'check', when: 'customerAlone', within: '15s', calls },
    ],
  };
  const run = simulator.control.play(readScenario(JSON.stringify(story), 'story'));
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await client.raw(method, `/voicecall/{id}/${path}`, {
      body: body ? JSON.stringify(body) : null,
    });
    return answer.retcode;
  };

  const { event } = await client.until('AgentEvent_Talking');
  const callid = String(Reflect.get(Object(event?.content), 'callid'));
  expect(await ask('POST', 'hold')).toBe('0');
  expect(await ask('PUT', 'callout', { called: '70093' })).toBe('0');
  await client.until('AgentEvent_Talking');
  expect(await ask('POST', 'confjoin', { callid })).toBe('200-011');
  expect(await ask('POST', 'disconnect/70093')).toBe('0');
  expect(await ask('POST', `gethold?callid=${callid}`)).toBe('0');
  expect((await run.ended).steps.filter(({ state }) => state !== 'done')).toEqual([]);
  const data = await client.raw('GET', `/calldata/{id}/callinfobycallid/${callid}`);
  expect(data.result).toMatchObject({ calldata: 'order 7', callskill: 'voice' });
});
