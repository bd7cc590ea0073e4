import { fetch } from 'undici';
import { afterEach, expect, it } from 'vitest';
import { makeControl } from '../../../simulator/control/control.ts';
import { type Fault, faultSchema } from '../../../simulator/http/fault-spec.ts';
import { Faults } from '../../../simulator/http/faults.ts';
import { buildGateway } from '../../../simulator/http/gateway.ts';
import { defaultOptions } from '../../../simulator/options.ts';
import { signIn } from '../../../simulator/world/sign-in.ts';
import { closeWorld, createWorld } from '../../../simulator/world/world.ts';
import { Ledger } from './ledger.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function startBench() {
  const world = createWorld({
    ...defaultOptions,
    http: true,
    signInMs: 1,
    pollWaitMs: 50,
    guidIntervalMs: 0,
  });
  const struck: string[] = [];
  const ledger = new Ledger(world, (agentId, path, fault) => struck.push(`${agentId} ${path} ${fault}`));
  const faults = new Faults();
  const context = { world, faults, log: ledger };
  const gateway = buildGateway(context, null);
  const url = await gateway.listen({ host: '127.0.0.1', port: 0 });
  closers.push(async () => {
    closeWorld(world);
    await gateway.close();
  });
  const body = { password: 'Practice-1', phonenum: '40038' };
  await signIn(world, { agentId: '101', body, force: false, cookie: null });
  const request = (method: string, path: string) => {
    const guid = world.agents.get('101')?.session?.guid.current ?? '';
    const headers = { guid, 'content-type': 'application/json; charset=UTF-8' };
    return fetch(`${url}/agentgateway/resource${path}`, { method, headers })
      .then((answer) => answer.text())
      .catch(() => 'no answer');
  };
  return {
    control: makeControl(context),
    ledger,
    struck,
    fail: (fault: Pick<Fault, 'kind'> & Partial<Fault>) => faults.add(faultSchema.parse(fault)),
    poll: () => request('GET', '/agentevent/101'),
    transmit: () => request('POST', '/voicecall/101/thirdPartyConfTransmitNum'),
    book: () => ledger.of('101'),
  };
}

it('tells events that went out from those whose answer a fault destroyed, and which poll that was', async () => {
  const { fail, poll, book, struck } = await startBench();
  expect(await poll()).toContain('InService');
  fail({ kind: 'reset', phase: 'after' });
  expect(await poll()).toBe('no answer');
  fail({ kind: 'slowBody', overMs: 5 });
  expect(await poll()).toBe('{"message":"","retcode":"0"}');
  expect(book().taken).toEqual([
    { kind: 'inService', lostWith: null },
    { kind: 'agentState', lostWith: { poll: 2, fault: 'reset' } },
  ]);
  expect(book()).toMatchObject({ delivered: 1, lost: 1, sessions: 1 });
  expect(struck).toEqual([
    '101 /agentgateway/resource/agentevent/101 reset',
    '101 /agentgateway/resource/agentevent/101 slowBody',
  ]);
});

it('counts no event where the fault came before the poll took one', async () => {
  const { fail, poll, book } = await startBench();
  fail({ kind: 'reset', phase: 'before' });
  expect(await poll()).toBe('no answer');
  expect(book()).toMatchObject({ taken: [], lost: 0 });
  expect(await poll()).toContain('InService');
});

it('notices a new GUID that was lost with its answer, and a new session', async () => {
  const { fail, poll, book, control } = await startBench();
  await poll();
  expect(book().lostGuids).toBe(0);
  fail({ kind: 'reset', phase: 'after' });
  await poll();
  expect(book().lostGuids).toBe(1);
  control.kick('101');
  await poll();
  expect(book().sessions).toBe(2);
});

it('gives each request to pass numbers once, and only those of the time asked for', async () => {
  const { transmit, ledger } = await startBench();
  await transmit();
  expect(ledger.takePosts(0)).toEqual([]);
  expect(ledger.takePosts(Date.now())).toMatchObject([
    { agentId: '101', status: 200, retcode: '10001', fault: null },
  ]);
  expect(ledger.takePosts(Date.now())).toEqual([]);
});
