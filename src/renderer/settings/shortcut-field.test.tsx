// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import type { Accelerators, ShortcutAction } from '../../shared/shortcuts.ts';
import { initialState } from '../../shared/state.ts';
import { createStateClient } from '../model/state-client.ts';
import { useAppState } from '../model/use-app-state.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { ShortcutField } from './shortcut-field.tsx';

afterEach(cleanup);

const working = {
  ...initialState,
  shortcut: { accelerator: 'Alt+F9', registered: true },
  toolbarShortcut: { accelerator: '', registered: false },
};

/** The two fields as the settings window has them, before a main that lets go of the keys when asked. */
async function open(start: Accelerators = { pass: 'Alt+F9', connect: '', toolbar: '' }) {
  const main = createFakeMain(working);
  const client = createStateClient(main.api);
  main.answerWith(async () => {
    const { verb } = main.asked.at(-1) ?? {};
    if (verb === 'pauseShortcuts') main.patch({ shortcutUse: { kind: 'paused' } });
    if (verb === 'resumeShortcuts') main.patch({ shortcutUse: { kind: 'normal' } });
    return { ok: true };
  });
  const now = { current: start };
  function Host() {
    const state = useAppState(client);
    const [accelerators, setAccelerators] = useState(start);
    const [latest, setLatest] = useState<ShortcutAction>('pass');
    now.current = accelerators;
    if (state === null) return null;
    return (['pass', 'toolbar'] as const).map((action) => (
      <ShortcutField
        key={action}
        api={main.api}
        action={action}
        accelerators={accelerators}
        state={state}
        clearable={action === 'toolbar'}
        onChange={(accelerator) => setAccelerators((before) => ({ ...before, [action]: accelerator }))}
        error={undefined}
        onStart={() => setLatest(action)}
        isLatest={latest === action}
      />
    ));
  }
  render(<Host />);
  await settle();
  return { main, now };
}

const field = (name = 'Pass the numbers') => screen.getByLabelText<HTMLInputElement>(name);
const press = async (name: string) => {
  fireEvent.click(screen.getByRole('button', { name }));
  await settle();
};
const record = (name = 'Pass the numbers') => press(`Change the shortcut: ${name}`);
const down = async (key: string, code: string, held: KeyboardEventInit = {}, to = field()) => {
  const goesOn = fireEvent.keyDown(to, { key, code, ...held });
  await settle();
  return goesOn;
};
const up = async (key: string, code: string, held: KeyboardEventInit = {}, to = field()) => {
  fireEvent.keyUp(to, { key, code, ...held });
  await settle();
};
const verbs = (main: Awaited<ReturnType<typeof open>>['main']) => main.asked.map(({ verb }) => verb);
const notes = (of = field()) =>
  (of.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .join(' ');

describe('recording a shortcut', () => {
  it('shows the keys while they are held, and takes them when the first is let go', async () => {
    const { main, now } = await open();
    expect(field().value).toBe('Alt + F9');
    await record();
    expect(document.activeElement).toBe(field());
    expect(field().value).toBe('Press the keys…');
    expect(notes()).toBe('Press all keys together. Escape cancels.');
    await down('Control', 'ControlLeft', { ctrlKey: true });
    expect(field().value).toBe('Ctrl + …');
    await down('Shift', 'ShiftLeft', { ctrlKey: true, shiftKey: true });
    expect(field().value).toBe('Ctrl + Shift + …');
    expect(await down('p', 'KeyP', { ctrlKey: true, shiftKey: true })).toBe(false);
    expect(field().value).toBe('Ctrl + Shift + P');
    expect(now.current.pass).toBe('Alt+F9');
    await up('p', 'KeyP', { ctrlKey: true, shiftKey: true });
    expect(now.current.pass).toBe('CommandOrControl+Shift+P');
    expect(verbs(main)).toEqual(['pauseShortcuts', 'resumeShortcuts']);
    expect(screen.getByText('Recorded: Ctrl+Shift+P')).toBeDefined();
  });

  it.each([
    ['a click on the field', () => fireEvent.click(field())],
    ['Enter in the field', () => fireEvent.keyDown(field(), { key: 'Enter', code: 'Enter' })],
    ['Space in the field', () => fireEvent.keyDown(field(), { key: ' ', code: 'Space' })],
  ])('starts by %s', async (_, start) => {
    await open();
    field().focus();
    start();
    await settle();
    expect(field().value).toBe('Press the keys…');
  });

  it('does not start by the focus alone, and leaves Tab and Escape alone then', async () => {
    const { main } = await open();
    field().focus();
    expect(await down('Tab', 'Tab')).toBe(true);
    expect(await down('Escape', 'Escape')).toBe(true);
    expect(main.asked).toEqual([]);
  });

  it('is cancelled by Escape, which goes no further', async () => {
    const { main, now } = await open();
    await record();
    expect(await down('Escape', 'Escape')).toBe(false);
    expect(now.current.pass).toBe('Alt+F9');
    expect(field().value).toBe('Alt + F9');
    expect(verbs(main)).toEqual(['pauseShortcuts', 'resumeShortcuts']);
    expect(screen.getByText('Recording cancelled.')).toBeDefined();
  });

  it('ends when the field is left, by Tab too', async () => {
    const { main } = await open();
    await record();
    expect(await down('Tab', 'Tab')).toBe(true);
    fireEvent.blur(field());
    await settle();
    expect(verbs(main)).toEqual(['pauseShortcuts', 'resumeShortcuts']);
  });

  it('ends when main ends it', async () => {
    const { main } = await open();
    await record();
    act(() => main.patch({ shortcutUse: { kind: 'normal' } }));
    await settle();
    expect(field().value).toBe('Alt + F9');
    act(() => main.patch({ shortcutUse: { kind: 'paused' } }));
    await settle();
    expect(field().value).toBe('Alt + F9');
  });

  it('takes Backspace for a key where there must be a shortcut, and removes the other', async () => {
    const { now } = await open({ pass: 'Alt+F9', connect: '', toolbar: 'F8' });
    await record();
    await down('Backspace', 'Backspace');
    expect(field().value).toBe('Backspace');
    fireEvent.blur(field());
    await settle();
    await record('Show or hide the toolbar');
    const other = field('Show or hide the toolbar');
    expect(notes(other)).toMatch(/Backspace removes/);
    await down('Backspace', 'Backspace', {}, other);
    expect(now.current).toEqual({ pass: 'Alt+F9', connect: '', toolbar: '' });
    expect(other.value).toBe('No shortcut');
  });

  it('removes by button', async () => {
    const { now } = await open({ pass: 'Alt+F9', connect: '', toolbar: 'F8' });
    await press('Remove the shortcut: Show or hide the toolbar');
    expect(now.current.toolbar).toBe('');
    expect(document.activeElement).toBe(field('Show or hide the toolbar'));
  });

  it('says when only modifiers arrived', async () => {
    await open();
    await record();
    await down('Control', 'ControlLeft', { ctrlKey: true });
    await down('Shift', 'ShiftLeft', { ctrlKey: true, shiftKey: true });
    await up('Shift', 'ShiftLeft', { ctrlKey: true });
    expect(field().value).toBe('Ctrl + …');
    await up('Control', 'ControlLeft');
    expect(notes()).toMatch(/^Only Ctrl\+Shift arrived\./);
    expect(field().value).toBe('Press the keys…');
  });

  it('keeps the one before when the new one can not be had, and says why', async () => {
    const { main, now } = await open();
    main.judgeWith(({ action, accelerators }) => ({
      fault: accelerators[action] === 'CommandOrControl+F4' ? { key: 'shortcut.fault.altGr' } : null,
      caution: null,
    }));
    await record();
    await down('F4', 'F4', { ctrlKey: true });
    await up('F4', 'F4', { ctrlKey: true });
    expect(now.current.pass).toBe('Alt+F9');
    expect(notes()).toMatch(/^AltGr types .* The shortcut stays Alt\+F9\.$/);
    expect(field().getAttribute('aria-invalid')).toBe('true');
    await press('Record a shortcut: Show or hide the toolbar');
    expect(field().getAttribute('aria-invalid')).toBeNull();
  });

  it('tells what to know about a combination', async () => {
    const { main } = await open();
    main.judgeWith(() => ({ fault: null, caution: { key: 'shortcut.caution.altGr' } }));
    await record();
    await down('q', 'KeyQ', { ctrlKey: true, altKey: true });
    await up('q', 'KeyQ', { ctrlKey: true, altKey: true });
    expect(notes()).toMatch(/^AltGr is the same as Ctrl\+Alt/);
  });
});

describe('testing a shortcut', () => {
  const trying = { kind: 'trying', action: 'pass', accelerator: 'Alt+F9' } as const;
  const show = async (
    main: Awaited<ReturnType<typeof open>>['main'],
    patch: Parameters<typeof main.patch>[0],
  ) => {
    act(() => main.patch(patch));
    await settle();
  };

  it('asks for the press beside the field that is tested', async () => {
    const { main } = await open();
    await press('Test the shortcut: Pass the numbers');
    expect(main.asked).toEqual([{ verb: 'tryShortcut', action: 'pass', accelerator: 'Alt+F9' }]);
    await show(main, { shortcutUse: { ...trying, until: Date.now() + 9500 } });
    expect(screen.getByText(/^Press Alt\+F9 now/)).toBeDefined();
    expect(screen.getByText('10 s')).toBeDefined();
    await press('Stop');
    expect(verbs(main)).toEqual(['tryShortcut', 'resumeShortcuts']);
    expect(screen.queryByText(/^Press Alt/)).toBeNull();
  });

  it('says that it arrived, in a live region', async () => {
    const { main } = await open();
    await show(main, { shortcutUse: { ...trying, kind: 'tried', arrived: true } });
    expect(screen.getByText(/^The key press arrived/).closest('[role=status]')).not.toBeNull();
  });

  it('gives advice when nothing arrived', async () => {
    const { main } = await open();
    const shortcutUse = { ...trying, kind: 'tried', arrived: false } as const;
    await show(main, { shortcutUse });
    expect(screen.getByText(/remote desktop may keep/)).toBeDefined();
    await show(main, { shortcutReach: { kind: 'wayland', command: 'tonebridge' } });
    expect(screen.getByText(/^Your desktop does not pass/)).toBeDefined();
  });

  it('says why it can not be tested', async () => {
    const { main } = await open();
    main.answerWith(async () => ({
      ok: false,
      notice: { key: 'shortcut.fault.taken', params: { accelerator: 'Alt+F9' } },
      field: 'shortcut',
    }));
    await press('Test the shortcut: Pass the numbers');
    expect(notes()).toMatch(/^Another program or the system already uses Alt\+F9/);
  });

  it('can not test what is not there', async () => {
    await open();
    expect(screen.queryByRole('button', { name: 'Test the shortcut: Show or hide the toolbar' })).toBeNull();
  });
});
