// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { initialState } from '../../shared/state.ts';
import { createStateClient } from '../model/state-client.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { usualSettings } from '../stories/settings-values.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { SettingsWindow } from './settings-window.tsx';

afterEach(cleanup);

async function open(edits: Partial<typeof usualSettings> = {}, passwordKept = false) {
  const main = createFakeMain(initialState, { ...usualSettings, ...edits });
  main.setProxy({ ways: ['proxy.example.com:8080', ''], passwordKept });
  render(<SettingsWindow api={main.api} client={createStateClient(main.api)} />);
  await settle();
  return main;
}

const field = (label: string | RegExp) => screen.queryByLabelText<HTMLInputElement>(label);
const type = (label: string | RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const save = async () => {
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  // The settings, then the password.
  await settle();
  await settle();
};

describe('the section of the proxy', () => {
  it('says which way is in use, and asks for what the mode needs only', async () => {
    await open();
    expect(screen.getByText('In use now: proxy.example.com:8080, then no proxy')).toBeDefined();
    expect([field('Address of the proxy'), field(/PAC file$/), field(/^Exceptions/)]).toEqual([
      null,
      null,
      null,
    ]);
    fireEvent.change(screen.getByLabelText('Way to the gateway'), { target: { value: 'manual' } });
    expect(field('Address of the proxy')).not.toBeNull();
    expect(field(/^Exceptions/)).not.toBeNull();
    fireEvent.change(screen.getByLabelText('Way to the gateway'), { target: { value: 'pac' } });
    expect(field('Address of the proxy')).toBeNull();
    expect(field('Address of the PAC file')).not.toBeNull();
    fireEvent.change(screen.getByLabelText('Way to the gateway'), { target: { value: 'direct' } });
    expect([field(/^User name for the proxy/), field('Password for the proxy')]).toEqual([null, null]);
  });

  it('keeps a password after the settings, and empties its field', async () => {
    const main = await open();
    type(/^User name for the proxy/, 'anna');
    type('Password for the proxy', 'pass-1');
    await save();
    expect(main.asked.map(({ verb }) => verb)).toEqual(['saveSettings', 'keepProxyPassword']);
    expect(main.asked[0]).toMatchObject({ settings: { proxyUser: 'anna' } });
    expect(JSON.stringify(main.asked[0])).not.toContain('pass-1');
    expect(main.asked[1]).toEqual({ verb: 'keepProxyPassword', password: 'pass-1' });
    expect(field('Password for the proxy')?.value).toBe('');
  });

  it('has a typed password count as a change, and shows where keeping it failed', async () => {
    const main = await open({ proxyUser: 'anna' });
    type('Password for the proxy', 'pass-1');
    expect(screen.getByText('Not saved yet.')).toBeDefined();
    main.answerWith(async () =>
      main.asked.at(-1)?.verb === 'keepProxyPassword'
        ? { ok: false, notice: { key: 'input.proxyNone' }, field: 'proxyPassword' }
        : { ok: true },
    );
    await save();
    expect(field('Password for the proxy')?.getAttribute('aria-invalid')).toBe('true');
    expect(field('Password for the proxy')?.value).toBe('pass-1');
  });

  it('forgets a kept one', async () => {
    const main = await open({ proxyUser: 'anna' }, true);
    main.setProxy({ ways: ['proxy.example.com:8080'], passwordKept: false });
    fireEvent.click(screen.getByRole('button', { name: 'Forget the password' }));
    await settle();
    expect(main.asked).toEqual([{ verb: 'forgetProxyPassword' }]);
    expect(screen.queryByRole('button', { name: 'Forget the password' })).toBeNull();
  });
});
