import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { AccountFlags } from '../../simulator/index.ts';
import type { MessageKey } from '../../src/shared/messages/catalogue.ts';
import { agent, openStage, type Stage } from '../support/stage.ts';
import { button, errorOf, hasFocus, inputOf, shows, showsText, signInAs, text } from '../support/toolbar.ts';

describe('signing in', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());
  afterEach(async () => {
    stage.control.setAccount(agent.id, { locked: false, passwordExpired: false, failures: 0 });
    const signOut = button(stage.toolbar, 'agent.signOut');
    if (await signOut.isVisible()) await signOut.click();
    await shows(stage.toolbar, 'signIn.submit');
  });

  const signedInAtGateway = () => stage.control.state().agents.some(({ signedIn }) => signedIn);

  it('works, and out again', async () => {
    await stage.picture('sign-in');
    await stage.signIn();
    await shows(stage.toolbar, 'agent.ready');
    await showsText(stage.toolbar, text('agent.label', { agentId: agent.id }));
    expect(stage.control.state().agents[0]).toMatchObject({ signedIn: true, hasSkills: true });
    await button(stage.toolbar, 'agent.signOut').click();
    await shows(stage.toolbar, 'signIn.submit');
    expect(signedInAtGateway()).toBe(false);
  });

  it('with a wrong password: told beside the password, which has the focus; the form is kept', async () => {
    const { toolbar } = stage;
    await signInAs(toolbar, { ...agent, password: 'not-it' });
    await expect.poll(() => errorOf(toolbar, 'password').textContent()).toBe(text('retcode.100-004'));
    await expect.poll(() => hasFocus(toolbar, 'password')).toBe(true);
    expect(await inputOf(toolbar, 'agentId').inputValue()).toBe(agent.id);
    expect(await inputOf(toolbar, 'phoneNumber').inputValue()).toBe(agent.phoneNumber);
    expect(await inputOf(toolbar, 'password').inputValue()).toBe('');
    expect(signedInAtGateway()).toBe(false);
    await stage.picture('sign-in-wrong-password');
    await stage.signIn();
  });

  const accounts: { name: string; flags: AccountFlags; told: MessageKey; beside: boolean }[] = [
    { name: 'locked', flags: { locked: true }, told: 'retcode.110-016', beside: false },
    { name: 'locked by failures', flags: { failures: 5 }, told: 'retcode.110-021', beside: false },
    { name: 'expired', flags: { passwordExpired: true }, told: 'retcode.100-020', beside: true },
  ];
  it.each(accounts)('with an account that is $name: told, and it works once that is cured', async (one) => {
    const { toolbar, control } = stage;
    control.setAccount(agent.id, one.flags);
    await signInAs(toolbar, agent);
    await shows(toolbar, one.told);
    expect(await errorOf(toolbar, 'password').isVisible()).toBe(one.beside);
    await stage.picture(`sign-in-${one.name.replaceAll(' ', '-')}`);
    control.setAccount(agent.id, { locked: false, passwordExpired: false, failures: 0 });
    await stage.signIn();
  });

  describe('while signed in elsewhere', () => {
    const elsewhere = async () => {
      await stage.signIn();
      // Someone else takes the agent over: this app must not take it back by itself.
      stage.control.kick(agent.id);
      await shows(stage.toolbar, 'signIn.submit');
      await signInAs(stage.toolbar, agent);
      await showsText(stage.toolbar, text('force.title', { agentId: agent.id }));
    };

    it('asks, and leaves it when told to', async () => {
      const { toolbar, control } = stage;
      await elsewhere();
      await stage.picture('sign-in-elsewhere');
      const forced = () => control.requests().filter(({ path }) => path.endsWith('/forcelogin')).length;
      expect(await button(toolbar, 'force.leave').evaluate((one) => one === document.activeElement)).toBe(
        true,
      );
      await button(toolbar, 'force.leave').click();
      await shows(toolbar, 'session.forceDeclined');
      await shows(toolbar, 'signIn.submit');
      expect([forced(), signedInAtGateway()]).toEqual([0, true]);
    });

    it('takes over when told to', async () => {
      const { toolbar, control } = stage;
      control.forceSignOut(agent.id);
      await elsewhere();
      await button(toolbar, 'force.takeOver').click();
      await shows(toolbar, 'connection.online');
      expect(control.requests().some(({ path }) => path.endsWith('/forcelogin'))).toBe(true);
      expect(control.state().agents[0]).toMatchObject({ signedIn: true, hasSkills: true, lastCause: 264 });
    });
  });
});
