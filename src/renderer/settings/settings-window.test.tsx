// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { FormField } from '../../shared/ipc.ts';
import type { Settings } from '../../shared/settings.ts';
import { initialState } from '../../shared/state.ts';
import { createStateClient } from '../model/state-client.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { emptySettings, usualSettings } from '../stories/settings-values.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { SettingsWindow } from './settings-window.tsx';

afterEach(cleanup);

async function openSettings(settings: Settings = usualSettings) {
  const main = createFakeMain(initialState, settings);
  render(<SettingsWindow api={main.api} client={createStateClient(main.api)} />);
  await settle();
  return main;
}

const input = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, value: string) => fireEvent.input(input(label), { target: { value } });
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const save = async () => {
  fireEvent.submit(screen.getByRole('form', { name: 'Settings' }));
  await settle();
};

describe('settings window', () => {
  it('shows what is set', async () => {
    await openSettings();
    expect(input('Gateway address').value).toBe('https://gateway.example.com:8043');
    expect(input(/^Further addresses/).value).toBe(
      'https://gateway-b.example.com:8043\nhttps://gateway-c.example.com:8043',
    );
    expect(input(/^Certificate authority/).value).toBe('/etc/ssl/company-root.pem');
    expect(input('Allow agent IDs up to 999999').checked).toBe(false);
    expect(input('Keep the toolbar above other windows').checked).toBe(true);
    expect(input('Pass the numbers').value).toBe('Ctrl + Shift + F9');
    expect(screen.getByText('95588, 955…, 8009…')).toBeDefined();
  });

  it('saves every change together and says so until the next change', async () => {
    const main = await openSettings(emptySettings);
    type('Gateway address', 'https://gw:8043');
    type('Certificate authority file (optional)', '/ca.pem');
    fireEvent.click(input('Allow agent IDs up to 999999'));
    fireEvent.click(input('Keep the toolbar above other windows'));
    expect(screen.getByText('Not saved yet.')).toBeDefined();
    await save();
    const settings = {
      ...emptySettings,
      gateway: 'https://gw:8043',
      caFile: '/ca.pem',
      wideAgentIds: true,
      alwaysOnTop: false,
    };
    expect(main.asked).toEqual([{ verb: 'saveSettings', settings }]);
    expect(screen.getByText(/^Saved at /).closest('[role=status]')).not.toBeNull();
    type('Gateway address', 'https://gw:8044');
    expect(screen.queryByText(/^Saved at /)).toBeNull();
    expect(screen.getByText('Not saved yet.')).toBeDefined();
  });

  it('saves further addresses in their order, without blank lines', async () => {
    const main = await openSettings(emptySettings);
    type('Further addresses (optional)', '');
    expect(screen.queryByText('Not saved yet.')).toBeNull();
    type('Further addresses (optional)', ' https://b:8043\n\n');
    expect(input('Further addresses (optional)').value).toBe(' https://b:8043\n\n');
    type('Further addresses (optional)', ' https://b:8043\n\nhttps://a:8043\n');
    await save();
    const fallbackGateways = ['https://b:8043', 'https://a:8043'];
    expect(main.asked).toEqual([{ verb: 'saveSettings', settings: { ...emptySettings, fallbackGateways } }]);
    expect(input('Further addresses (optional)').value).toBe('https://b:8043\nhttps://a:8043');
    expect(screen.queryByText('Not saved yet.')).toBeNull();
  });

  it('does not ask main to save more addresses than it takes', async () => {
    const main = await openSettings();
    type('Further addresses (optional)', 'https://b:8043\n'.repeat(11));
    await save();
    expect(main.asked).toEqual([]);
    expect(screen.getByText('At most 10 further addresses are possible.')).toBeDefined();
    expect(document.activeElement).toBe(input('Further addresses (optional)'));
  });

  it('does not save around a reason for being busy that is wrong, nor lose it', async () => {
    const main = await openSettings();
    const area = input(/^Reasons for being busy/);
    fireEvent.input(area, { target: { value: '201 Lunch\n99' } });
    await save();
    expect(main.asked).toEqual([]);
    expect(document.activeElement).toBe(area);
    expect(screen.getAllByText(/^Line 2 is not a code/)).toHaveLength(1);
    await press('Cancel');
    await press('Keep editing');
    expect(main.asked).toEqual([]);
    fireEvent.input(area, { target: { value: '201 Lunch' } });
    expect(screen.queryByText(/^Line 2/)).toBeNull();
    await save();
    expect(main.asked).toMatchObject([{ settings: { busyReasons: [{ code: 201, name: 'Lunch' }] } }]);
  });

  it('keeps what the sign-in form changed meanwhile', async () => {
    const main = await openSettings();
    main.setSettings({ ...usualSettings, agentId: '101', phoneNumber: '999' });
    type('Gateway address', 'https://gw:8043');
    await save();
    expect(main.asked).toMatchObject([
      { settings: { agentId: '101', phoneNumber: '999', gateway: 'https://gw:8043' } },
    ]);
  });

  it.each<[FormField, string]>([
    ['gateway', 'Gateway address'],
    ['fallbackGateways', 'Further addresses (optional)'],
    ['caFile', 'Certificate authority file (optional)'],
    ['shortcut', 'Pass the numbers'],
    ['toolbarShortcut', 'Show or hide the toolbar'],
  ])('shows an error of %s beside its field and goes there', async (field, label) => {
    const main = await openSettings();
    main.answerWith(() => Promise.resolve({ ok: false, notice: { key: 'failure.other' }, field }));
    type('Gateway address', 'x');
    await save();
    expect(document.activeElement).toBe(input(label));
    expect(input(label).getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(`field-${field}-error`)?.textContent).toBe('The connection failed.');
    expect(screen.queryByText(/^Saved at /)).toBeNull();
    expect(screen.getByText('Not saved yet.')).toBeDefined();
  });

  it('shows an error of no field, and a rejected request, in the footer', async () => {
    const main = await openSettings();
    main.answerWith(() => Promise.reject(new Error('not accepted')));
    await save();
    expect(screen.getByRole('alert').textContent).toMatch(/could not do this/);
  });

  it('closes at once when nothing is unsaved', async () => {
    const main = await openSettings();
    await press('Cancel');
    expect(main.asked).toEqual([{ verb: 'closeWindow' }]);
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('asks before it loses changes, on Cancel, Escape and the frame', async () => {
    const main = await openSettings();
    type('Gateway address', 'x');
    await press('Cancel');
    expect(document.activeElement?.textContent).toBe('Keep editing');
    await press('Keep editing');
    expect(screen.queryByRole('alertdialog')).toBeNull();

    const goesOn = fireEvent.keyDown(input('Gateway address'), { key: 'Escape' });
    expect(goesOn).toBe(false);
    fireEvent(screen.getByRole('alertdialog'), new Event('cancel'));
    await settle();
    expect(screen.queryByRole('alertdialog')).toBeNull();

    const closing = new Event('beforeunload', { cancelable: true });
    fireEvent(window, closing);
    expect(closing.defaultPrevented).toBe(true);
    expect(main.asked).toEqual([]);
    await press('Discard');
    expect(main.asked).toEqual([{ verb: 'closeWindow' }]);
    const discarded = new Event('beforeunload', { cancelable: true });
    fireEvent(window, discarded);
    expect(discarded.defaultPrevented).toBe(false);
  });

  it('lets the frame close the window when nothing is unsaved', async () => {
    await openSettings();
    const closing = new Event('beforeunload', { cancelable: true });
    fireEvent(window, closing);
    expect(closing.defaultPrevented).toBe(false);
  });

  it('does not save around an IVR that is still edited', async () => {
    const main = await openSettings();
    await press('Add an IVR');
    await save();
    expect(main.asked).toEqual([]);
    expect(screen.getByText(/Finish or cancel the IVR/)).toBeDefined();
    expect(document.activeElement).toBe(input('Name'));
  });
});
