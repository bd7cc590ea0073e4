// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../shared/settings.ts';
import { initialState } from '../../shared/state.ts';
import { ManagedByState } from '../model/managed.tsx';
import { createStateClient } from '../model/state-client.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { usualSettings } from '../stories/settings-values.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { SettingsWindow } from './settings-window.tsx';

afterEach(cleanup);

async function open(...managed: (keyof Settings)[]) {
  const main = createFakeMain({ ...initialState, managed }, usualSettings);
  const client = createStateClient(main.api);
  render(
    <ManagedByState client={client}>
      <SettingsWindow api={main.api} client={client} />
    </ManagedByState>,
  );
  await settle();
  return main;
}

const field = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label);
const note = (label: string | RegExp) => {
  const ids = field(label).getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent);
};

describe('a locked setting', () => {
  it.each<[keyof Settings, string | RegExp, string]>([
    ['gateway', 'Gateway address', 'https://gateway.example.com:8043'],
    [
      'fallbackGateways',
      /^Further/,
      'https://gateway-b.example.com:8043\nhttps://gateway-c.example.com:8043',
    ],
    ['caFile', 'Certificate authority file (optional)', '/etc/ssl/company-root.pem'],
    ['clientCertFile', /^Client certificate/, ''],
    ['shortcut', 'Pass the numbers', 'Ctrl + Shift + F9'],
    ['theme', 'Colours', 'As the desktop'],
    ['toolbarSize', 'Size of the toolbar', 'Normal'],
    ['visibleDigits', /^Digits/, 'The last 2'],
  ])('%s can be read, not changed, and says why', async (setting, label, value) => {
    await open(setting);
    expect(field(label).value).toBe(value);
    expect(field(label).readOnly).toBe(true);
    expect(note(label)).toEqual(['Set by your organisation.']);
    expect(screen.getAllByText('Set by your organisation.')).toHaveLength(1);
  });

  it('that is a tick is found by the keyboard and stays as it is', async () => {
    await open('alwaysOnTop', 'wideAgentIds');
    const tick = field(/^Keep the toolbar/);
    expect(tick.disabled).toBe(false);
    expect(tick.getAttribute('aria-disabled')).toBe('true');
    expect(note(/^Keep the toolbar/)).toEqual(['Set by your organisation.']);
    expect(note(/^Allow agent IDs/)).toEqual(['Set by your organisation.']);
    fireEvent.click(tick);
    expect(tick.checked).toBe(true);
    expect(screen.queryByText('Not saved yet.')).toBeNull();
  });

  it('that is the shortcut records no keys, and the directory has no way to edit it', async () => {
    const main = await open('shortcut', 'ivrDirectory');
    const shortcut = field('Pass the numbers');
    fireEvent.click(shortcut);
    fireEvent.keyDown(shortcut, { key: 'Enter', code: 'Enter' });
    fireEvent.keyDown(shortcut, { key: 'F7', code: 'F7', ctrlKey: true });
    await settle();
    expect(shortcut.value).toBe('Ctrl + Shift + F9');
    expect(main.asked).toEqual([]);
    expect(screen.queryByRole('button', { name: 'Change the shortcut: Pass the numbers' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Test the shortcut: Pass the numbers' })).toBeDefined();
    expect(screen.getByText('Payment line', { selector: 'strong' })).toBeDefined();
    expect(screen.queryByRole('button', { name: /Payment line|Add an IVR/ })).toBeNull();
  });

  it('leaves the others free', async () => {
    await open('gateway');
    expect(field('Certificate authority file (optional)').readOnly).toBe(false);
    expect(field('Colours').tagName).toBe('SELECT');
    expect(screen.getByRole('button', { name: 'Add an IVR' })).toBeDefined();
  });
});
