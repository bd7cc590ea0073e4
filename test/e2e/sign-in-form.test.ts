import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormField } from '../../src/shared/ipc.ts';
import { agent, openStage, type Stage } from '../support/stage.ts';
import { button, errorOf, hasFocus, inputOf, shows, signInAs, text } from '../support/toolbar.ts';

describe('what is typed to sign in', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ simulator: { agents: [{ id: '60000', password: agent.password }] } });
  });
  afterAll(() => stage.close());

  const wrong: [string, Partial<typeof agent>, FormField, string][] = [
    ['agent ID 100', { id: '100' }, 'agentId', text('input.agentId', { max: '59999' })],
    ['agent ID 60000', { id: '60000' }, 'agentId', text('input.agentId', { max: '59999' })],
    ['no agent ID', { id: '' }, 'agentId', text('input.agentId', { max: '59999' })],
    ['letters as agent ID', { id: '1o1' }, 'agentId', text('input.agentId', { max: '59999' })],
    ['no password', { password: '' }, 'password', text('input.passwordMissing')],
    ['33 characters as password', { password: 'p'.repeat(33) }, 'password', text('input.passwordLong')],
    ['no phone number', { phoneNumber: '' }, 'phoneNumber', text('input.phoneMissing')],
    ['25 digits as phone number', { phoneNumber: '1'.repeat(25) }, 'phoneNumber', text('input.phoneLong')],
    ['letters as phone number', { phoneNumber: '40a38' }, 'phoneNumber', text('input.phoneForm')],
  ];
  it.each(wrong)('%s: told beside the field, nothing is sent', async (_name, typed, field, told) => {
    const { toolbar, control } = stage;
    await signInAs(toolbar, { ...agent, ...typed });
    await expect.poll(() => errorOf(toolbar, field).textContent()).toBe(told);
    await expect.poll(() => hasFocus(toolbar, field)).toBe(true);
    expect(await inputOf(toolbar, field).getAttribute('aria-invalid')).toBe('true');
    expect(control.requests()).toHaveLength(0);
  });

  it('agent ID 60000 is accepted once the wide range is ticked in the settings', async () => {
    const { toolbar, app } = stage;
    await button(toolbar, 'window.openSettings').click();
    const settings = await app.settingsWindow();
    await settings.getByLabel(text('settings.wideAgentIds')).check();
    await button(settings, 'settings.save').click();
    await settings.getByText(/^Saved at/).waitFor();
    await signInAs(toolbar, { ...agent, id: '60000' });
    await shows(toolbar, 'connection.online');
    await button(toolbar, 'agent.signOut').click();
    await shows(toolbar, 'signIn.submit');
  });
});

describe('a profile without a gateway', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ settings: { gateway: '' } });
  });
  afterAll(() => stage.close());

  it('points at the settings, which say what is wrong with an address', async () => {
    const { toolbar, app, simulator } = stage;
    await shows(toolbar, 'signIn.noGateway');
    await stage.picture('sign-in-no-gateway');
    await button(toolbar, 'signIn.openSettings').click();
    const settings = await app.settingsWindow();
    const port = new URL(simulator.gatewayUrl).port;
    const wrong = {
      'https://gateway.example.com': text('input.gatewayPort', {
        example: 'https://gateway.example.com:8043',
      }),
      'https://gateway.example.com:8043/agentgateway': text('input.gatewayPath', {
        example: 'https://gateway.example.com:8043',
      }),
      'http://gateway.example.com:8000': text('input.gatewayScheme'),
      'https://me:secret@gateway.example.com:8043': text('input.gatewayCredentials'),
      'not an address': text('input.gatewayForm'),
    };
    for (const [address, told] of Object.entries(wrong)) {
      await inputOf(settings, 'gateway').fill(address);
      await button(settings, 'settings.save').click();
      await expect.poll(() => errorOf(settings, 'gateway').textContent()).toBe(told);
      await expect.poll(() => hasFocus(settings, 'gateway')).toBe(true);
    }
    await stage.picture('settings-gateway-wrong', settings);

    // The scheme may be left out.
    await inputOf(settings, 'gateway').fill(`127.0.0.1:${port}`);
    await button(settings, 'settings.save').click();
    await settings.getByText(/^Saved at/).waitFor();
    await stage.signIn();
  });
});
