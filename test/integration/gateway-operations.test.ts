import { afterEach, describe, expect, it } from 'vitest';
import {
  customer,
  events,
  ivr,
  joinConference,
  type SimulatedGateway,
  startSimulatedGateway,
} from '../support/simulated-gateway.ts';

let gateway: SimulatedGateway;
afterEach(() => gateway.close());

const done = { ok: true, value: null };
const refused = (retcode: string) => ({ ok: false, failure: { kind: 'business', retcode } });

describe('call control over TLS', () => {
  it('goes from a ringing customer into the conference and back', async () => {
    gateway = await startSimulatedGateway();
    const connection = await gateway.signIn();
    const { client } = connection;
    const { control } = gateway;
    const callid = control.callIn('101', customer);
    expect(await client.answer()).toEqual(done);
    expect(await client.hold()).toEqual(done);
    const called = await client.callOut(ivr);
    expect(called).toMatchObject({ ok: true, value: expect.stringMatching(/^\d+-\d+$/) });
    control.answerParty(ivr);
    expect(await client.confJoin(callid)).toEqual(done);
    const seen = await events(connection, 9);
    expect(seen).toContainEqual({ kind: 'callInfo', callid, skill: 'voice', genTime: expect.any(Number) });
    expect(seen).toContainEqual(expect.objectContaining({ kind: 'alerting', otherPhone: ivr }));
    expect(seen.at(-1)).toMatchObject({ kind: 'conference', callid });
    expect(await client.disconnect(ivr)).toEqual(done);
    expect(await client.hold()).toEqual(done);
    expect(await client.getHold(callid)).toEqual(done);
    expect(await client.release()).toEqual(done);
    expect(control.state().agents[0]?.calls).toEqual([]);
  });

  it('connects the held call with the active one, without the agent', async () => {
    gateway = await startSimulatedGateway();
    const { client } = await gateway.signIn();
    const held = gateway.control.callIn('101', customer);
    await client.answer();
    await client.hold();
    await client.callOut(ivr);
    gateway.control.answerParty(ivr);
    expect(await client.connectHold(held)).toEqual(done);
    expect(gateway.control.state().bridges).toHaveLength(1);
  });

  it('mutes, and dials the agent’s own digits, which no log has', async () => {
    gateway = await startSimulatedGateway();
    const { client } = await gateway.signIn();
    joinConference(gateway.control);
    expect(await client.beginMute()).toEqual(done);
    expect(await client.beginMute()).toMatchObject(refused('200-004'));
    expect(await client.endMute()).toEqual(done);
    expect(await client.secondDialEx('90417*#')).toEqual(done);
    expect(gateway.control.ivrReceived(ivr)).toBe('90417*#');
    expect(JSON.stringify(gateway.lines)).not.toContain('90417');
    expect(JSON.stringify(gateway.control.requests())).not.toContain('90417');
  });

  it('sets the agent’s state, with a reason', async () => {
    gateway = await startSimulatedGateway();
    const connection = await gateway.signIn();
    const { client } = connection;
    expect(await client.sayBusy(201)).toEqual(done);
    expect(await events(connection, 1)).toMatchObject([{ kind: 'agentState', state: 'busy', reason: 201 }]);
    expect(await client.sayBusy(null)).toEqual(done);
    expect(await events(connection, 1)).toMatchObject([{ state: 'busy', reason: 1 }]);
    expect(await client.work()).toEqual(done);
    expect(await client.cancelWork()).toEqual(done);
    expect(await client.cancelWork()).toMatchObject(refused('100-009'));
    expect(await client.sayFree()).toEqual(done);
    expect(gateway.control.state().agents[0]?.readiness).toBe('idle');
  });

  it('is refused, each with the code of its own, where there is no call for it', async () => {
    gateway = await startSimulatedGateway();
    const { client } = await gateway.signIn();
    expect(await client.answer()).toMatchObject(refused('200-002'));
    expect(await client.callOut('not a number')).toMatchObject(refused('200-001'));
    expect(await client.hold()).toMatchObject(refused('200-013'));
    expect(await client.getHold('1-1')).toMatchObject(refused('200-015'));
    expect(await client.connectHold('1-1')).toMatchObject(refused('200-005'));
    expect(await client.confJoin('1-1')).toMatchObject(refused('200-010'));
    expect(await client.secondDialEx('1')).toMatchObject(refused('200-026'));
    expect(await client.disconnect(ivr)).toMatchObject(refused('200-023'));
    expect(await client.release()).toMatchObject(refused('200-017'));
    expect(await client.beginMute()).toMatchObject(refused('200-003'));
    expect(await client.endMute()).toMatchObject(refused('200-007'));
  });
});
