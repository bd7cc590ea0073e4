// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { VerbResult } from '../../shared/ipc.ts';
import { appStory } from '../stories/app-states.ts';
import { emptySettings, usualSettings } from '../stories/settings-values.ts';
import { openToolbar, settle } from './test-kit.tsx';

afterEach(cleanup);

const input = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.input(input(label), { target: { value } });
const submit = async () => {
  const form = screen.getByRole('form');
  fireEvent.submit(form);
  await settle();
};
const refusal = (field: 'agentId' | 'phoneNumber' | 'gateway' | null): VerbResult =>
  field === 'gateway'
    ? { ok: false, notice: { key: 'input.gatewayMissing' }, field }
    : { ok: false, notice: { key: 'retcode.100-004' }, field };

describe('sign-in form', () => {
  it('is prefilled, and puts the focus where something is missing', async () => {
    await openToolbar(appStory('signed-out'));
    expect(input('Agent ID').value).toBe('49999');
    expect(input('Phone number').value).toBe('40038');
    expect(input(/^Keep password/).checked).toBe(true);
    expect(document.activeElement).toBe(input('Password'));
  });

  it('sends what was typed and forgets the password at once', async () => {
    const { main } = await openToolbar(appStory('signed-out'));
    type('Agent ID', '101');
    type('Password', 'secret-1');
    fireEvent.click(input(/^Keep password/));
    let answer: (result: VerbResult) => void = () => undefined;
    main.answerWith(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    await submit();
    expect(main.asked).toEqual([
      {
        verb: 'signIn',
        request: { agentId: '101', password: 'secret-1', phoneNumber: '40038', rememberPassword: false },
      },
    ]);
    expect(input('Password').value).toBe('');
    expect(document.body.innerHTML).not.toContain('secret-1');
    const button = screen.getByRole('button', { name: 'Signing in…' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await submit();
    expect(main.asked).toHaveLength(1);
    answer({ ok: true });
    await settle();
    expect(screen.getByRole('button', { name: 'Sign in' })).toBeDefined();
  });

  it.each(['before', 'after'])(
    'shows an error beside its field and goes there, told %s the form is back',
    async (order) => {
      const { main, patch } = await openToolbar(appStory('signed-out'));
      let answer: (result: VerbResult) => void = () => undefined;
      main.answerWith(
        () =>
          new Promise((resolve) => {
            answer = resolve;
          }),
      );
      type('Agent ID', '102');
      await submit();
      await patch({ session: { kind: 'signingIn', step: 'signingIn' } });
      expect(screen.queryByRole('form')).toBeNull();
      const back = () => patch({ session: appStory('signed-out').session });
      if (order === 'after') await back();
      answer(refusal('phoneNumber'));
      await settle();
      if (order === 'before') await back();

      const phone = input('Phone number');
      expect(phone.getAttribute('aria-invalid')).toBe('true');
      const described = phone.getAttribute('aria-describedby') ?? '';
      expect(document.getElementById(described.split(' ')[0] ?? '')?.textContent).toMatch(/100-004/);
      expect(document.activeElement).toBe(phone);
      expect(input('Agent ID').value).toBe('102');
      expect(screen.getAllByText(/100-004/)).toHaveLength(1);
    },
  );

  it('shows an error of no field above the form, and a rejected request too', async () => {
    const { main } = await openToolbar(appStory('signed-out'));
    main.answerWith(() => Promise.resolve(refusal(null)));
    await submit();
    expect(screen.getByText(/100-004/).closest('[role=alert]')).not.toBeNull();
    main.answerWith(() => Promise.reject(new Error('not accepted')));
    await submit();
    expect(screen.getByText(/could not do this/).closest('[role=alert]')).not.toBeNull();
  });

  it('points to the settings while no gateway is set, and notices when one is', async () => {
    const { main } = await openToolbar(appStory('signed-out'), emptySettings);
    fireEvent.click(screen.getByRole('button', { name: 'Open settings' }));
    expect(main.asked).toEqual([{ verb: 'openWindow', name: 'settings' }]);
    type('Agent ID', '777');
    main.setSettings(usualSettings);
    fireEvent.focus(window);
    await settle();
    expect(screen.queryByRole('button', { name: 'Open settings' })).toBeNull();
    expect(input('Agent ID').value).toBe('777');
    expect(input('Phone number').value).toBe('40038');
  });

  it('points to the settings when main refuses the gateway', async () => {
    const { main } = await openToolbar(appStory('signed-out'));
    main.answerWith(() => Promise.resolve(refusal('gateway')));
    await submit();
    expect(screen.getByText(/Enter the address of the gateway/)).toBeDefined();
    expect(screen.getByRole('button', { name: 'Open settings' })).toBeDefined();
  });

  it('lets the password be empty when one is kept, and says so', async () => {
    const { main } = await openToolbar(appStory('signed-out-kept'));
    const hint = input('Password').getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(hint)?.textContent).toMatch(/Leave this empty/);
    await submit();
    expect(main.asked).toMatchObject([{ verb: 'signIn', request: { password: '' } }]);
  });
});

describe('sign-in form with locked settings', () => {
  const signedOut = appStory('signed-out');

  it('shows them, and sets the focus where something can be typed', async () => {
    await openToolbar({ ...signedOut, managed: ['agentId', 'phoneNumber', 'rememberPassword'] });
    expect([input('Agent ID').readOnly, input('Phone number').readOnly]).toEqual([true, true]);
    expect(input(/^Keep password/).getAttribute('aria-disabled')).toBe('true');
    expect(screen.getAllByText('Set by your organisation.')).toHaveLength(3);
    expect(document.activeElement).toBe(input('Password'));
  });

  it('offers no keeping of the password where that is forbidden', async () => {
    const { main } = await openToolbar(
      { ...signedOut, managed: ['rememberPassword'] },
      { ...usualSettings, rememberPassword: false },
    );
    expect(screen.queryByLabelText(/^Keep password/)).toBeNull();
    await submit();
    expect(main.asked).toMatchObject([{ verb: 'signIn', request: { rememberPassword: false } }]);
  });
});
