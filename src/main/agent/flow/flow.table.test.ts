import { describe, expect, it } from 'vitest';
import { confJoin } from '../../../../simulator/world/conference.ts';
import { getHold, release } from '../../../../simulator/world/phone.ts';
import { type At, back, check, done, type Expected, holdWarnings, run, settle } from './testing/flow-run.ts';
import { CUSTOMER, type Fault, type FlowStage, openFlowStage, type PathName } from './testing/flow-stage.ts';

const requests: readonly [At, PathName, Fault, Expected][] = [
  ['hold', 'hold', 'refused', { ...back, notice: 'retcode.100-007' }],
  ['hold', 'hold', 'notSent', { ...back, notice: 'control.notSent' }],
  ['hold', 'hold', 'lostUndone', { ...back, notice: 'control.unknown' }],
  ['callOut', 'callout', 'refused', { ...back, notice: 'retcode.100-007' }],
  ['callOut', 'callout', 'notSent', { ...back, notice: 'control.notSent' }],
  ['callOut', 'callout', 'lostUndone', { ...back, notice: 'control.unknown' }],
  ['join', 'confjoin', 'refused', { ...back, notice: 'retcode.100-007' }],
  ['join', 'confjoin', 'notSent', { ...back, notice: 'control.notSent' }],
  ['join', 'confjoin', 'lostUndone', { ...back, notice: 'control.unknown' }],
  // The calls stand; the agent has the key, and is told why by the passing itself.
  [
    'transmit',
    'thirdPartyConfTransmitNum',
    'refused',
    { ...done, flow: 'failed', notice: 'retcode.100-007', transmit: 'refused' },
  ],
  [
    'transmit',
    'thirdPartyConfTransmitNum',
    'notSent',
    { ...done, flow: 'failed', notice: 'transmit.notSent', transmit: 'notSent' },
  ],
  [
    'transmit',
    'thirdPartyConfTransmitNum',
    'lostUndone',
    { ...done, flow: 'failed', notice: 'transmit.unknown', transmit: 'unknown' },
  ],
];

describe('a request that fails leads back to the customer', () => {
  it.each(requests)('at %s: %s %s', async (at, path, fault, expected) => {
    const stage = await openFlowStage();
    stage.fail(path, fault);
    await run(stage, at);
    await settle(stage);
    check(stage, expected);
    expect(stage.asked().filter((name) => name === path)).toHaveLength(1);
  });
});

describe('an answer that is lost although all was done', () => {
  it.each<[At, PathName]>([
    ['hold', 'hold'],
    ['callOut', 'callout'],
    ['join', 'confjoin'],
  ])('at %s is found out, and nothing is repeated', async (at, path) => {
    const stage = await openFlowStage();
    stage.fail(path, 'lostDone');
    await run(stage, at);
    if (stage.ivr() === 'dialling') await stage.answers();
    await settle(stage);
    check(stage, done);
    expect(stage.asked().filter((name) => name === path)).toHaveLength(1);
  });
});

describe('somebody else who controls the call', () => {
  const aside = async (act: (stage: FlowStage) => unknown) => {
    const stage = await openFlowStage();
    await run(stage, 'answer');
    await stage.hand(() => act(stage));
    const before = [...stage.asked()];
    await settle(stage);
    expect(stage.asked()).toEqual(before);
    return stage;
  };

  it('ends the dialling: the customer stays on hold, and the agent is told', async () => {
    const stage = await aside(({ world, me }) => release(world, me));
    check(stage, {
      flow: 'failed',
      notice: 'flow.asideReleased',
      customer: 'held',
      ivr: 'gone',
      warned: true,
    });
    await stage.hand(() => stage.agent.calls.use({ control: 'retrieve' }));
    check(stage, { flow: 'failed', notice: 'flow.asideReleased', customer: 'talking', ivr: 'gone' });
  });

  it('joins the calls: the plain key works as before', async () => {
    const stage = await openFlowStage();
    stage.fail('confjoin', 'notSent');
    await run(stage, 'answer');
    // The IVR answers and the hand joins before the flow hears of it.
    const held = stage.me.line.inState('held')?.callId ?? '';
    await stage.hand(() => {
      const ivr = stage.me.line.inState('dialling');
      if (ivr) ivr.state = 'talking';
      confJoin(stage.world, stage.me, held);
    });
    check(stage, {
      flow: 'failed',
      notice: 'flow.asideJoined',
      customer: 'conference',
      ivr: 'conference',
    });
    expect((await stage.agent.transmit()).kind).toBe('passing');
  });

  it('joins the calls just before the flow does', async () => {
    const stage = await openFlowStage();
    const arrives = stage.holdBack('confjoin');
    await run(stage, 'join');
    await stage.hand(() => confJoin(stage.world, stage.me, stage.me.line.inState('held')?.callId ?? ''));
    await arrives();
    await settle(stage);
    check(stage, {
      flow: 'failed',
      notice: 'flow.asideJoined',
      customer: 'conference',
      ivr: 'conference',
    });
    expect(stage.asked()).not.toContain('disconnect');
    expect((await stage.agent.transmit()).kind).toBe('passing');
  });

  it('takes the customer back', async () => {
    const stage = await aside(({ world, me }) => {
      const dialled = me.line.inState('dialling');
      if (dialled) dialled.state = 'held';
      getHold(world, me, me.line.calls.find(({ number }) => number === CUSTOMER)?.callId ?? '');
    });
    check(stage, { flow: 'failed', notice: 'flow.asideRetrieved', customer: 'talking', ivr: 'held' });
  });
});

describe('the gateway that is gone in the middle', () => {
  it('while the IVR rings: the flow waits, says so, and goes on', async () => {
    const stage = await openFlowStage({}, { answerSeconds: 120 });
    await run(stage, 'answer');
    stage.cut(true);
    await stage.hear(12_000);
    expect(stage.state().flow).toMatchObject({ kind: 'running', waitsForGateway: true });
    expect(stage.state().warnings).toContainEqual({ key: 'warning.customerHeldOffline' });
    stage.cut(false);
    await settle(stage);
    expect(holdWarnings(stage)).toEqual([]);
    await stage.answers();
    await settle(stage);
    expect([stage.customer(), stage.ivr()]).toEqual(['conference', 'conference']);
    expect(stage.state().transmit.kind).toBe('passing');
  });

  it('on the way back: the customer is taken back when it is there again', async () => {
    const stage = await openFlowStage();
    await run(stage, 'answer');
    stage.cut(true);
    stage.agent.calls.cancel();
    await stage.hear(12_000);
    stage.cut(false);
    await settle(stage);
    await settle(stage);
    expect([stage.customer(), stage.ivr()]).toEqual(['talking', 'gone']);
    expect(holdWarnings(stage)).toEqual([]);
  });
});

it('a sign-out is refused while the calls are up, and the flow goes on', async () => {
  const stage = await openFlowStage();
  await run(stage, 'answer');
  const refused = stage.agent.signOut();
  await stage.hear();
  expect((await refused).ok).toBe(false);
  await stage.answers();
  await settle(stage);
  check(stage, done);
});

it('the end of the session is told, with the customer who may still be on hold', async () => {
  const stage = await openFlowStage();
  await run(stage, 'answer');
  stage.me.session?.queue.push({ eventType: 'AgentOther_ShutdownService', workNo: '101', content: {} });
  await stage.hear();
  expect(stage.state().flow).toMatchObject({ kind: 'failed', notice: { key: 'flow.sessionOver' } });
  expect(stage.state().warnings).toContainEqual({ key: 'warning.customerHeldOffline' });
});
