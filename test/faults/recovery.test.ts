import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../support/until.ts';
import { says, saysLast, whole } from './bytes.ts';
import { event } from './data/events.ts';
import { envelope } from './good-answers.ts';
import { type Fault, lost, notSent, refused } from './model.ts';
import { type Stage, startStage } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

const refusedConnection: Fault = {
  title: 'refused',
  play: { kind: 'wire', wire: 'refused' },
  end: notSent('refused'),
};
const refusal = (retcode: string): Fault => ({
  title: retcode,
  play: says(() => whole(envelope({}, retcode))),
  end: refused(retcode),
});
const closed: Fault = { title: 'closed', play: saysLast(() => ''), end: lost('reset') };

describe('a transmission that can’t leave, on the real clock', () => {
  beforeEach(async () => {
    stage = await startStage();
    await stage.signIn();
    await stage.join();
    await stage.gateway.play(refusedConnection, 'transmit');
  });

  it('is tried several times within three seconds, and then given up', async () => {
    const start = performance.now();
    expect(await stage.agent.transmit()).toMatchObject({ kind: 'notSent' });
    expect(performance.now() - start).toBeLessThan(3300);
    expect(stage.failures('thirdPartyConfTransmitNum', 'refused')).toBeGreaterThan(2);
    expect(stage.gateway.seenOf('transmit')).toHaveLength(0);
  });

  it('passes with one POST when the gateway comes back within them', async () => {
    const outcome = stage.agent.transmit();
    await until('two tries', () => stage.failures('thirdPartyConfTransmitNum', 'refused') > 1);
    await stage.gateway.heal();
    expect(await outcome).toMatchObject({ kind: 'passing' });
    expect(stage.gateway.seenOf('transmit')).toHaveLength(1);
  });

  it('is given up when the call ends meanwhile', async () => {
    const outcome = stage.agent.transmit();
    await until('two tries', () => stage.failures('thirdPartyConfTransmitNum', 'refused') > 1);
    stage.gateway.tell(event('AgentEvent_Call_Release', 'X'));
    await until('the call is over', () => stage.state().call.kind === 'ended');
    await stage.gateway.heal();
    await outcome;
    expect(stage.gateway.seenOf('transmit')).toHaveLength(0);
  });
});

describe('a transmission whose answer is lost', () => {
  it('is never repeated by itself; only the agent’s next press sends another', async () => {
    stage = await startStage();
    const { agent, gateway } = stage;
    await stage.signIn();
    await stage.join();
    await gateway.play(closed, 'transmit');
    const presses = await Promise.all([agent.transmit(), agent.transmit(), agent.transmit()]);
    expect(presses.map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'unknown']);
    expect(gateway.seenOf('transmit')).toHaveLength(1);
    await gateway.heal();
    gateway.tell(event('AgentOther_Note', null));
    await until('the poll hangs', () => gateway.held('poll') === 1);
    expect(gateway.seenOf('transmit')).toHaveLength(1);
    expect(stage.state().transmit.kind).toBe('unknown');
    expect(await agent.transmit()).toMatchObject({ kind: 'passing' });
    expect(gateway.seenOf('transmit')).toHaveLength(2);
  });
});

describe('a press while the connection is gone', () => {
  it('sends nothing, then or later, and says why', async () => {
    stage = await startStage({ quick: 10 });
    await stage.signIn();
    await stage.join();
    await stage.gateway.play(refusedConnection, 'poll');
    await until('reconnecting', () => stage.state().connection.kind === 'reconnecting');
    expect(await stage.agent.transmit()).toMatchObject({
      kind: 'blocked',
      notice: { key: 'block.reconnecting' },
    });
    await stage.gateway.heal();
    await until('back', () => stage.gateway.held('poll') === 1);
    expect(stage.gateway.seenOf('transmit')).toHaveLength(0);
  });
});

describe('a sign-out into a black hole', () => {
  it('leaves no connection behind: those that never got to TLS end with the time to connect', async () => {
    stage = await startStage({ quick: 10 });
    await stage.signIn();
    const blackHole: Fault = {
      title: 'black hole',
      play: { kind: 'wire', wire: 'blackHole' },
      end: notSent('connectTimeout'),
    };
    await stage.gateway.play(blackHole, 'poll');
    await until('reconnecting', () => stage.gateway.openSockets() > 0);
    stage.hurry(true);
    await stage.agent.signOut();
    expect(stage.state().session).toMatchObject({ notice: { key: 'session.signedOutOffline' } });
    await until('all connections are closed', () => stage.gateway.openSockets() === 0, 3000);
    expect(stage.gateway.seenOf('signOut')).toHaveLength(0);
  });
});

describe('a session that is lost, with a kept password', () => {
  const lose = async (fault: Fault, random = 0) => {
    stage = await startStage({ quick: 10, random });
    await stage.signIn({ rememberPassword: true });
    await stage.gateway.play(fault, 'poll');
    stage.gateway.tell(event('AgentOther_Note', null));
  };
  const signIns = () => stage.gateway.seenOf('signIn').map(({ path }) => path.split('/').at(-1));

  it.each(['000-003', '100-006', '105-005', '105-006', '105-007'])(
    '%s: comes back by itself, once and not by force',
    async (retcode) => {
      await lose(refusal(retcode));
      await until('the session is lost', () => stage.state().session.kind !== 'signedIn');
      await stage.gateway.heal();
      await until('signed in', () => stage.state().session.kind === 'signedIn');
      await until('the poll hangs', () => stage.gateway.held('poll') === 1);
      expect(signIns()).toEqual(['101', '101']);
    },
  );

  it('is not asked for again and again when each new one is lost at once', async () => {
    await lose(refusal('105-007'), 0.9);
    // Ten times as fast: ten seconds, with pauses that double from about half a second.
    await sleep(1000);
    expect(signIns().length).toBeGreaterThan(2);
    expect(signIns().length).toBeLessThan(7);
  });

  it('asks before it puts out another program', async () => {
    await lose(refusal('100-006'));
    await until('the sign-in is refused', () => stage.state().session.kind !== 'signedIn');
    await stage.gateway.play(refusal('100-002'), 'signIn');
    await until('the agent is asked', () => stage.state().session.kind === 'confirmForce');
    expect(signIns()).toEqual(['101', '101']);
  });

  it('does not come back after the gateway has shut it down, as when another program took it over', async () => {
    stage = await startStage({ quick: 10 });
    await stage.signIn({ rememberPassword: true });
    stage.gateway.tell(event('AgentOther_ShutdownService', { loginTime: '1' }));
    await until('signed out', () => stage.state().session.kind === 'signedOut');
    await sleep(300);
    expect(signIns()).toEqual(['101']);
    expect(stage.state().session).toMatchObject({ notice: { key: 'session.shutdown' } });
  });
});
