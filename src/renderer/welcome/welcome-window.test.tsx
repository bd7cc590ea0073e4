// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { FormField, VerbResult } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import type { WelcomeView } from '../../shared/welcome.ts';
import { createStateClient } from '../model/state-client.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { freshState, practiceRun } from '../stories/practice-states.ts';
import { emptySettings, usualSettings } from '../stories/settings-values.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { WelcomeWindow } from './welcome-window.tsx';

afterEach(cleanup);

async function open(
  welcome: Partial<WelcomeView> = {},
  state: Partial<AppState> = {},
  settings = emptySettings,
) {
  const main = createFakeMain({ ...freshState, ...state }, settings);
  main.setWelcome(welcome);
  const view = render(<WelcomeWindow api={main.api} client={createStateClient(main.api)} />);
  // The state, the place of the first run and the settings come one after another.
  for (let answers = 0; answers < 4; answers += 1) await settle();
  return { main, view };
}
const heading = () => screen.getByRole('heading', { level: 1 });
const input = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.input(input(label), { target: { value } });
const choose = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const submit = async () => {
  fireEvent.submit(screen.getByRole('form'));
  await settle();
};
const refusal = (key: 'failure.refused' | 'failure.tlsUnknownCa' | 'input.gatewayPort', field: FormField) => {
  const refused: VerbResult = { ok: false, notice: { key, params: { host: 'gw' } }, field };
  return async () => refused;
};

describe('the gateway step', () => {
  it('checks an address before it is used, then saves it and goes on', async () => {
    const { main } = await open();
    await expect.poll(() => document.activeElement?.id).toBe('field-gateway');
    type('Gateway address', 'gw:8043');
    await submit();
    expect(main.asked.at(-1)).toEqual({ verb: 'checkGateway', check: { gateway: 'gw:8043', caFile: '' } });
    expect(screen.getByText('The gateway answers, and its certificate is trusted.')).toBeTruthy();
    await submit();
    expect(main.asked).toContainEqual({
      verb: 'saveSettings',
      settings: { ...emptySettings, gateway: 'gw:8043', caFile: '' },
    });
    expect(heading().textContent).toBe('Your shortcut');
    expect(document.activeElement).toBe(heading());
  });

  it('checks again after a change', async () => {
    const { main } = await open();
    type('Gateway address', 'gw:8043');
    await submit();
    type('Gateway address', 'gw:8044');
    expect(screen.queryByText('The gateway answers, and its certificate is trusted.')).toBeNull();
    await submit();
    expect(main.asked.at(-1)).toMatchObject({ verb: 'checkGateway', check: { gateway: 'gw:8044' } });
  });

  it('says what is wrong beside the field, and lets an address that makes sense be used all the same', async () => {
    const { main } = await open();
    type('Gateway address', 'gw:8043');
    main.answerWith(refusal('failure.refused', 'gateway'));
    await submit();
    expect(input('Gateway address').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('button', { name: 'Check again' })).toBeTruthy();
    main.answerWith(async () => ({ ok: true }));
    await choose('Use it all the same');
    expect(heading().textContent).toBe('Your shortcut');
  });

  it('does not offer to use what is no address', async () => {
    const { main } = await open();
    type('Gateway address', 'gw');
    main.answerWith(refusal('input.gatewayPort', 'gateway'));
    await submit();
    expect(screen.queryByRole('button', { name: 'Use it all the same' })).toBeNull();
  });

  it('asks for the certificate file only when one is needed', async () => {
    const { main } = await open();
    expect(screen.queryByLabelText('Certificate authority file (optional)')).toBeNull();
    type('Gateway address', 'gw:8043');
    main.answerWith(refusal('failure.tlsUnknownCa', 'caFile'));
    await submit();
    expect(document.activeElement).toBe(input('Certificate authority file (optional)'));
  });

  it('keeps each change, and begins with what was kept', async () => {
    const { main } = await open({ draft: { gateway: 'gw' } });
    expect(input('Gateway address').value).toBe('gw');
    type('Gateway address', 'gw:8');
    expect(main.asked.at(-1)).toEqual({
      verb: 'keepWelcome',
      progress: { step: 'gateway', draft: { gateway: 'gw:8' } },
    });
  });

  it('can be left for good', async () => {
    const { main } = await open();
    await choose('Skip the set-up');
    expect(main.asked.at(-1)).toEqual({ verb: 'finishWelcome' });
  });

  it('is left out when a policy sets the gateway', async () => {
    await open({ steps: ['shortcut', 'practice', 'signIn'], step: 'shortcut' });
    expect(screen.getByText('Step 1 of 3')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Back' })).toBeNull();
  });
});

describe('the shortcut step', () => {
  it('listens for the key as long as it is open, and says when it came', async () => {
    const { main } = await open({ step: 'shortcut' }, { practice: { kind: 'trying', heardAt: null } });
    expect(main.asked.at(-1)).toEqual({ verb: 'tryKey', on: true });
    expect(screen.getByText('Try it: press Ctrl + Shift + F9 now.')).toBeTruthy();
    act(() => main.patch({ practice: { kind: 'trying', heardAt: 1 } }));
    expect(screen.getByText('It works. Tonebridge heard your key.')).toBeTruthy();
    await choose('Next');
    expect(main.asked).toContainEqual({ verb: 'tryKey', on: false });
    expect(heading().textContent).toBe('Practise a call');
  });

  it('says that a key which does not work cannot be tried', async () => {
    await open({ step: 'shortcut' }, { shortcut: { accelerator: 'F9', registered: false } });
    expect(screen.getByText(/another program has it/)).toBeTruthy();
  });
});

describe('what a policy has set', () => {
  it('is shown and not asked for', async () => {
    await open({ step: 'shortcut' }, { managed: ['shortcut', 'language'] });
    expect(screen.getByText('Set by your organisation.')).toBeTruthy();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByLabelText('Language')).toBeNull();
  });

  it('leaves the certificate file to the administrator', async () => {
    const { main } = await open({}, { managed: ['caFile'] });
    main.answerWith(refusal('failure.tlsUnknownCa', 'caFile'));
    await submit();
    expect(screen.getByRole('alert').textContent).toContain('an authority this computer does not trust');
    expect(screen.queryByLabelText('Certificate authority file (optional)')).toBeNull();
  });
});

describe('the practice step', () => {
  it('may be skipped, and leads on when it is done', async () => {
    const { main } = await open({ step: 'practice' });
    expect(screen.getByRole('button', { name: 'Skip the practice' })).toBeTruthy();
    act(() => main.patch({ practice: practiceRun('done') }));
    await choose('Next');
    expect(heading().textContent).toBe('Sign in');
    expect(main.asked).toContainEqual({ verb: 'endPractice' });
  });
});

describe('the sign-in step', () => {
  it('is the sign-in of the toolbar, with what was typed before', async () => {
    const { main } = await open({ step: 'signIn', draft: { agentId: '10' } }, {}, usualSettings);
    expect(input('Agent ID').value).toBe('10');
    type('Agent ID', '101');
    expect(main.asked.at(-1)).toMatchObject({ verb: 'keepWelcome', progress: { draft: { agentId: '101' } } });
    type('Password', 'secret');
    await submit();
    expect(main.asked).toContainEqual({
      verb: 'signIn',
      request: expect.objectContaining({ agentId: '101' }),
    });
    expect(JSON.stringify(main.asked.filter(({ verb }) => verb === 'keepWelcome'))).not.toContain('secret');
  });

  it('leads back to the gateway when there is none', async () => {
    await open({ step: 'signIn' });
    await choose('Enter its address');
    expect(heading().textContent).toBe('Where is your gateway?');
  });

  it('asks before it takes over from another place', async () => {
    await open({ step: 'signIn' }, { session: { kind: 'confirmForce', agentId: '101' } });
    expect(screen.getByRole('alertdialog')).toBeTruthy();
  });

  it('ends with the toolbar once the agent is signed in', async () => {
    const { main } = await open(
      { step: 'signIn' },
      { session: { kind: 'signedIn', agentId: '101', agentState: 'ready' } },
    );
    expect(heading().textContent).toBe('All set');
    await submit();
    expect(main.asked.at(-1)).toEqual({ verb: 'finishWelcome' });
  });
});

it('closes with Escape and speaks another language as soon as it is chosen', async () => {
  const { main } = await open();
  fireEvent.change(input('Language'), { target: { value: 'zh-CN', selectedIndex: 2 } });
  await settle();
  expect(main.asked).toContainEqual({
    verb: 'saveSettings',
    settings: { ...emptySettings, language: 'zh-CN' },
  });
  fireEvent.keyDown(document, { key: 'Escape' });
  await settle();
  expect(main.asked.at(-1)).toEqual({ verb: 'closeWindow' });
});
