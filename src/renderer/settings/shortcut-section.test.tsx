// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { type AppState, initialState } from '../../shared/state.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { usualSettings } from '../stories/settings-values.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { ShortcutSection } from './shortcut-section.tsx';

afterEach(cleanup);

async function open(state: Partial<AppState> = {}) {
  const main = createFakeMain(initialState);
  const edits: unknown[] = [];
  render(
    <ShortcutSection
      api={main.api}
      state={{ ...initialState, ...state }}
      draft={{ ...usualSettings, toolbarShortcut: 'F8' }}
      failure={{ ok: false, notice: { key: 'failure.other' }, field: 'toolbarShortcut' }}
      savedAt={null}
      onChange={(edit) => edits.push(edit)}
    />,
  );
  await settle();
  return { main, edits };
}

describe('shortcut section', () => {
  it('edits each shortcut under its own name, with its own error', async () => {
    const { edits } = await open();
    expect(screen.getByLabelText<HTMLInputElement>('Pass the numbers').value).toBe('Ctrl + Shift + F9');
    expect(document.getElementById('field-toolbarShortcut-error')).not.toBeNull();
    expect(document.getElementById('field-shortcut-error')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Remove the shortcut: Show or hide the toolbar' }));
    expect(edits).toEqual([{ toolbarShortcut: '' }]);
  });

  it('clears up after a window that died', async () => {
    expect((await open()).main.asked).toEqual([]);
    cleanup();
    const { main } = await open({ shortcutUse: { kind: 'paused' } });
    expect(main.asked).toEqual([{ verb: 'resumeShortcuts' }]);
  });

  it('explains Wayland and gives the commands', async () => {
    await open();
    expect(screen.queryByText(/Wayland/)).toBeNull();
    cleanup();
    await open({ shortcutReach: { kind: 'wayland', command: '/opt/tonebridge' } });
    expect(screen.getByText(/^On this desktop \(Wayland\)/)).toBeDefined();
    expect([...document.querySelectorAll('code')].map(({ textContent }) => textContent)).toEqual([
      '/opt/tonebridge --transmit',
      '/opt/tonebridge --show',
    ]);
  });
});
