import { describe, expect, it } from 'vitest';
import { reduceCalls } from '../../src/main/agent/call-reducer.ts';
import { type CallState, noCalls } from '../../src/main/agent/call-state.ts';
import { viewCalls } from '../../src/main/agent/call-view.ts';
import type { GatewayClient } from '../../src/main/gateway/client.ts';
import { createConnection } from '../../src/main/gateway/connection.ts';
import { openEnvelope } from '../../src/main/gateway/envelope.ts';
import { type GatewayEvent, parseEvents } from '../../src/main/gateway/events.ts';
import type { Result } from '../../src/main/gateway/failure.ts';
import { failureNotice } from '../../src/main/gateway/failure-notice.ts';
import { isGuid } from '../../src/main/gateway/guid.ts';
import * as results from '../../src/main/gateway/results.ts';
import type { AnswerHeaders } from '../../src/main/gateway/transport.ts';
import { createDice, type Dice } from '../support/dice.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';
import { createAnsweringTransport, hastyClock } from './answering-transport.ts';
import { mutations } from './mutate.ts';
import { type FuzzedOperation, type Sample, samples } from './samples.ts';

const AGENT = '49999';
const GUID = '279fe21d-8a0f-4c6e-9d0a-0123456789ab.AgentGateway1';
const MUTATIONS = 24_000;
const self = { agentId: AGENT, phoneNumber: '40038' };

const schemas = [
  results.signInResult,
  results.updateGuidResult,
  results.agentStatusResult,
  results.callIdsResult,
  results.callInfoResult,
  results.syncResult,
];

const body = {
  password: 'x',
  phonenum: '40038',
  status: '4',
  releasephone: 'false',
  agenttype: '4',
} as const;
const operations: Readonly<Record<FuzzedOperation, (client: GatewayClient) => Promise<Result<unknown>>>> = {
  signIn: (client) => client.signIn(body),
  forceSignIn: (client) => client.forceSignIn(body),
  signOut: (client) => client.signOut(),
  setSkills: (client) => client.setSkills(),
  poll: (client) => client.poll(),
  thirdPartyConfTransmitNum: (client) => client.thirdPartyConfTransmitNum(5000),
  agentStatus: (client) => client.agentStatus(),
  allCallIds: (client) => client.allCallIds(),
  callInfo: (client) => client.callInfo('1397035521-3359'),
  syncAgentInfo: (client) => client.syncAgentInfo(),
  updateGuid: (client) => client.updateGuid(),
};

const anyOperation: readonly [FuzzedOperation, ...FuzzedOperation[]] = [
  'poll',
  'signIn',
  'allCallIds',
  'callInfo',
];

function setUp() {
  const transport = createAnsweringTransport();
  const log = createRecordingLogger();
  const connection = createConnection(transport, AGENT, { clock: hastyClock, log });
  return { transport, connection };
}

function spoiled({ body }: Sample, dice: Dice): Uint8Array {
  const bytes = new TextEncoder().encode(body);
  const other = new TextEncoder().encode(samples[dice.between(0, samples.length - 1)]?.body ?? '');
  const names = Object.keys(mutations);
  const mutate = mutations[names[dice.between(0, names.length - 1)] ?? ''];
  return mutate?.(bytes, dice, other) ?? bytes;
}

const contentTypes: readonly [string, ...string[]] = [
  'application/json; charset=UTF-8',
  'application/json',
  'APPLICATION/JSON;',
  'text/html',
  ';;;',
];

function strangeHeaders(dice: Dice): AnswerHeaders {
  return {
    'content-type': dice.chance(0.9) ? contentTypes[0] : dice.pick(contentTypes),
    ...(dice.chance(0.3) && {
      'set-guid': dice.pick([`JSESSIONID=${GUID}`, 'JSESSIONID=', '\u0000', ';', [GUID]]),
    }),
    ...(dice.chance(0.3) && { 'set-cookie': dice.pick(['a=b; Path=/', '', ';;=;', ['a', '=', '\u0000']]) }),
    ...(dice.chance(0.1) && { 'retry-after': dice.pick(['1', '-1', 'soon', '1e99', '']) }),
  };
}

describe('the client, for real answers that were spoiled', () => {
  it('reads every sample as it is', async () => {
    const { transport, connection } = setUp();
    for (const { operation, body } of samples) {
      const bytes = new TextEncoder().encode(body);
      connection.guid.set('the-one-before.AgentGateway0');
      const headers = /signIn/i.test(operation) ? { 'set-guid': `JSESSIONID=${GUID}` } : {};
      transport.answer = { status: 200, headers, body: bytes };
      const answer = await operations[operation](connection.client);
      const kind = answer.ok ? 'ok' : answer.failure.kind;
      expect([operation, body, kind]).toEqual([
        operation,
        body,
        body.includes('"retcode":"0"') ? 'ok' : 'business',
      ]);
    }
  });

  it(`never throws in ${MUTATIONS} mutations, and whatever it reads can be shown`, async () => {
    const dice = createDice(20_260_105);
    const { transport, connection } = setUp();
    const counts = { ok: 0, business: 0, protocol: 0, transport: 0, events: 0 };
    const unsendable: string[] = [];
    let calls: CallState = noCalls;
    const see = (event: GatewayEvent): void => {
      calls = reduceCalls(calls, event, counts.events, self);
      viewCalls(calls, [], counts.events);
      counts.events += 1;
    };
    for (let index = 0; index < MUTATIONS; index++) {
      const sample = samples[index % samples.length] ?? samples[0];
      if (!sample) throw new Error('there are no samples');
      const bytes = spoiled(sample, dice);

      const envelope = openEnvelope({ status: 200, contentType: undefined, body: bytes });
      if (envelope.ok) {
        parseEvents(envelope.value.event, AGENT).forEach(see);
        for (const schema of schemas) schema.safeParse(envelope.value.result);
      }

      connection.guid.set(GUID);
      const status = dice.chance(0.95) ? 200 : dice.pick([204, 302, 401, 429, 503]);
      transport.answer = { status, headers: strangeHeaders(dice), body: bytes };
      const operation = dice.chance(0.8) ? sample.operation : dice.pick(anyOperation);
      const answer = await operations[operation](connection.client);
      if (answer.ok) counts.ok += 1;
      else {
        counts[answer.failure.kind] += 1;
        failureNotice(answer.failure);
      }
      const guid = connection.guid.current();
      if (guid !== null && !isGuid(guid)) unsendable.push(guid);
    }
    expect(unsendable).toEqual([]);
    // All of it would prove nothing if every mutation were turned away, or none.
    expect(counts.ok).toBeGreaterThan(MUTATIONS / 10);
    expect(counts.protocol).toBeGreaterThan(MUTATIONS / 10);
    expect(counts.business).toBeGreaterThan(MUTATIONS / 100);
    expect(counts.events).toBeGreaterThan(MUTATIONS / 10);
    expect(counts.transport).toBe(0);
  }, 60_000);
});
