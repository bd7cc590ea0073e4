import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { systemClock } from '../../src/main/app/system-clock.ts';
import type { SignInBody } from '../../src/main/gateway/client.ts';
import { createConnection, type GatewayConnection } from '../../src/main/gateway/connection.ts';
import type { Result } from '../../src/main/gateway/failure.ts';
import { createUndiciTransport } from '../../src/main/gateway/undici-transport.ts';
import { createRecordingLogger } from '../support/recording-logger.ts';
import { until } from '../support/until.ts';
import { type FaultGateway, startFaultGateway } from './gateway.ts';
import { AGENT, goodValues, PHONE } from './good-answers.ts';
import { type End, endOf, type Fault, isIdleFault, type Operation, requestsOf } from './model.ts';
import { activeResources, nothingLeft } from './resources.ts';
import { createSurroundings } from './surroundings.ts';

/** What the client sends that nobody else may see. */
const secrets = ['Practice-1', PHONE, 'guid-', 'node='];
const signInBody: SignInBody = {
  password: 'Practice-1',
  phonenum: PHONE,
  status: '4',
  releasephone: 'false',
  agenttype: '4',
};

/** Deadlines in milliseconds: plenty for a busy machine, and short where the cell is to run out of time. */
const PLENTY = 8000;
const SHORT = 250;

/** Plays one fault on one operation of the real client over real TLS, and checks how it ends. */
export async function playOnClient(fault: Fault, operation: Operation): Promise<void> {
  const before = activeResources();
  const surroundings = createSurroundings();
  const gateway = await startFaultGateway(surroundings.jumpClock);
  const { play } = fault;
  const wire = play.kind === 'wire' ? play.wire : null;
  const isKept = wire === null || isIdleFault(wire);
  const log = createRecordingLogger();
  const transport = createUndiciTransport({
    origin: `https://${wire === 'dns' ? 'localhost' : '127.0.0.1'}:${gateway.port}`,
    secureContext: gateway.trust,
    connectTimeoutMs: 1000,
  });
  const deadlines = { queryMs: PLENTY, signInMs: PLENTY, pollMs: PLENTY };
  const connection = createConnection(transport, AGENT, { clock: systemClock, log, deadlines });
  connection.guid.set(gateway.account.guid());
  connection.cookies.store(connection.origin, gateway.account.balancerCookie());
  try {
    if (isKept) {
      // Requests are usually made on a connection that was used before, which is free a moment after its answer.
      expect(await run(connection, 'status', PLENTY)).toMatchObject({ ok: true });
      await sleep(1);
    }
    const other = await beginOther(fault, operation, gateway, connection);
    const usual = gateway.seenOf(operation).length;
    if (wire === 'dns') surroundings.loseNames();
    await gateway.play(fault, operation);
    if (wire === 'idleReset') await sleep(30);
    const deadlineMs = fault.runsOut ? SHORT : PLENTY;
    Object.assign(deadlines, { queryMs: deadlineMs, signInMs: deadlineMs, pollMs: deadlineMs });

    const result = await run(connection, operation, deadlineMs);
    expect(endOfResult(result)).toEqual(endOf(fault, operation));
    if (result.ok && !fault.altered) expect(result.value).toEqual(goodValues[operation]);
    expect(gateway.seenOf(operation).length - usual).toBe(requestsOf(fault, operation));

    if (fault.runsOut) {
      // What was given up must not keep one of the few connections.
      const isGivenUp = () => gateway.seenOf(operation).at(-1)?.isOpen() !== true;
      await until('the given-up connection is closed', isGivenUp);
    }
    surroundings.restore();
    await gateway.heal();
    await other;
    Object.assign(deadlines, { queryMs: PLENTY, signInMs: PLENTY, pollMs: PLENTY });
    await goesOn(connection, operation, gateway);
    expect(gateway.seen.filter((seen) => seen.operation === null)).toEqual([]);
  } finally {
    surroundings.restore();
    await connection.close();
    await until('all connections are closed', () => gateway.openSockets() === 0);
    await gateway.close();
  }
  const told = JSON.stringify(log.lines);
  for (const secret of secrets) expect(told).not.toContain(secret);
  await nothingLeft(before);
}

/** Nothing of the fault sticks: the same call passes, once, with the newest GUID and the right cookie. */
async function goesOn(connection: GatewayConnection, operation: Operation, gateway: FaultGateway) {
  const usual = gateway.seenOf(operation).length;
  expect(await run(connection, operation, PLENTY)).toEqual({
    ok: true,
    value: goodValues[operation],
  });
  const seen = gateway.seenOf(operation).slice(usual);
  expect(seen).toMatchObject([
    { guid: operation === 'signIn' ? undefined : gateway.account.guid(), cookie: gateway.account.cookie() },
  ]);
  expect(connection.guid.current()).toBe(gateway.account.guid());
}

/** The call on another connection whose answer brings the new GUID. */
async function beginOther(
  { play }: Fault,
  operation: Operation,
  gateway: FaultGateway,
  connection: GatewayConnection,
): Promise<unknown> {
  if (play.kind !== 'rotatedBefore' && play.kind !== 'rotatedMeanwhile') return null;
  const other = operation === 'poll' ? 'transmit' : 'poll';
  gateway.hold(other);
  const outcome = run(connection, other, PLENTY);
  await until('the other call is under way', () => gateway.held(other) === 1);
  if (play.kind === 'rotatedMeanwhile') return { outcome };
  gateway.rotateHeld();
  return { outcome: await outcome };
}

function run(
  { client }: GatewayConnection,
  operation: Operation,
  deadlineMs: number,
): Promise<Result<unknown>> {
  switch (operation) {
    case 'signIn':
      return client.signIn(signInBody);
    case 'poll':
      return client.poll();
    case 'transmit':
      return client.thirdPartyConfTransmitNum(deadlineMs);
    case 'signOut':
      return client.signOut();
    case 'status':
      return client.agentStatus();
    case 'callData':
      return client.callInfo('B');
    case 'sync':
      return client.syncAgentInfo();
  }
}

/** What came of an operation, in the terms of the table. */
function endOfResult(result: Result<unknown>): End {
  if (result.ok) return { kind: 'passes' };
  const { failure } = result;
  switch (failure.kind) {
    case 'business':
      return { kind: 'refused', retcode: failure.retcode };
    case 'transport':
      return { kind: 'lost', cause: failure.cause, sent: failure.sent };
    case 'protocol':
      return { kind: 'odd', reason: failure.reason, status: failure.status };
  }
}
