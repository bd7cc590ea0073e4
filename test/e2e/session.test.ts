import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pressKeys } from '../support/desktop-keys.ts';
import { type Kept, keptFor } from '../support/kept.ts';
import { customer, ivr } from '../support/simulated-gateway.ts';
import { agent, openStage, type Stage } from '../support/stage.ts';
import { button, inputOf, shows, signInAs, text } from '../support/toolbar.ts';

describe('a session and its secrets', () => {
  let stage: Stage;
  let kept: Kept;

  beforeAll(async () => {
    stage = await openStage({ simulator: { pollWaitMs: 300 } });
    kept = keptFor(stage.simulator.gatewayUrl, agent.id);
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    await stage.hangUp();
    await button(stage.toolbar, 'agent.signOut').click();
    await shows(stage.toolbar, 'signIn.submit');
  });

  const signIns = () =>
    stage.control
      .requests()
      .filter(({ method, path }) => method === 'PUT' && /\/onlineagent\/\d+$/.test(path)).length;
  /** The program dies without a chance to clean up. */
  const die = async () => {
    await expect.poll(() => kept.guid()).not.toBeNull();
    await stage.app.kill();
  };

  it('the newest GUID is in the keychain, and none after the sign-out; the password never is', async () => {
    await stage.signIn();
    await expect.poll(() => kept.guid()).toMatch(/\.AgentGateway1$/);
    const first = await kept.guid();
    stage.control.rotateGuid(agent.id);
    await expect.poll(() => kept.guid()).not.toBe(first);
    expect(await kept.password()).toBeNull();
    await button(stage.toolbar, 'agent.signOut').click();
    await shows(stage.toolbar, 'signIn.submit');
    expect(await kept.guid()).toBeNull();
    await stage.signIn();
  });

  it('killed in a conference and started again: goes on without asking, and the key works', async () => {
    const { control } = stage;
    await stage.signIn();
    await stage.conference();
    const before = signIns();
    await die();
    await stage.start();
    await shows(stage.toolbar, 'call.threeParty');
    await shows(stage.toolbar, 'connection.online');
    await stage.picture('session-resumed');
    pressKeys('ctrl+shift+F9');
    await shows(stage.toolbar, 'outcome.passing');
    control.press(customer, '77#');
    expect([control.ivrReceived(ivr), control.recordingHeard(agent.id)]).toEqual(['77#', '']);
    expect(signIns()).toBe(before);
  });

  it('killed, and the GUID is dead at the next start: asks to sign in, with the form filled in', async () => {
    await stage.signIn();
    await die();
    stage.control.forceSignOut(agent.id);
    await stage.start();
    await shows(stage.toolbar, 'signIn.submit');
    expect(await inputOf(stage.toolbar, 'agentId').inputValue()).toBe(agent.id);
    expect(await inputOf(stage.toolbar, 'phoneNumber').inputValue()).toBe(agent.phoneNumber);
    await expect.poll(() => kept.guid()).toBeNull();
    await stage.picture('session-dead-guid');
    await stage.signIn();
  });

  it('a remembered password signs in by itself, until it is not remembered any more', async () => {
    await stage.signIn({ remember: true });
    await expect.poll(() => kept.password()).toBe(agent.password);
    await die();
    stage.control.forceSignOut(agent.id);
    await stage.start();
    await shows(stage.toolbar, 'connection.online');

    await button(stage.toolbar, 'agent.signOut').click();
    await shows(stage.toolbar, 'signIn.passwordKept');
    await stage.picture('session-password-kept');
    await stage.toolbar.getByLabel(text('signIn.remember')).uncheck();
    await button(stage.toolbar, 'signIn.submit').click();
    await shows(stage.toolbar, 'connection.online');
    await expect.poll(() => kept.password()).toBeNull();
  });

  it('ended by an inspector: the toolbar says so, asks to sign in, and forces nothing', async () => {
    await stage.signIn();
    const before = signIns();
    stage.control.forceSignOut(agent.id);
    await shows(stage.toolbar, 'session.shutdown');
    await shows(stage.toolbar, 'signIn.submit');
    await stage.picture('session-shutdown');
    await expect.poll(() => kept.guid()).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(signIns()).toBe(before);
    await stage.signIn();
  });

  it('taken over elsewhere, in a conference: the same', async () => {
    const { control } = stage;
    await stage.signIn();
    await stage.conference();
    const before = signIns();
    control.kick(agent.id);
    await stage.toolbar
      .getByText(new RegExp(`${text('session.shutdown')}|${text('session.expired')}`))
      .first()
      .waitFor();
    await shows(stage.toolbar, 'signIn.submit');
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(signIns()).toBe(before);
    expect(control.state().agents[0]?.signedIn).toBe(true);

    // Back by the agent's own wish: the conference still stands, but nobody tells the app of it.
    await signInAs(stage.toolbar, agent);
    await button(stage.toolbar, 'force.takeOver').click();
    await shows(stage.toolbar, 'connection.online');
    await stage.picture('session-taken-back-in-conference');
  });
});
