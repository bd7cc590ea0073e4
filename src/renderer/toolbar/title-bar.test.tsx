// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { initialState } from '../../shared/state.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { TitleBar } from './title-bar.tsx';

afterEach(cleanup);

describe('the title bar', () => {
  it('opens the settings, changes the size and hides the toolbar', () => {
    const { api, asked } = createFakeMain(initialState);
    const toggle = vi.fn();
    render(
      <TitleBar api={api} sizing={{ size: 'normal', failure: null, toggle, takeButton: () => undefined }} />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Settings' }));
    fireEvent.click(screen.getByRole('button', { name: 'Hide the toolbar' }));
    expect(asked).toEqual([{ verb: 'openWindow', name: 'settings' }, { verb: 'closeWindow' }]);
    fireEvent.click(screen.getByRole('button', { name: 'Make the toolbar compact' }));
    expect(toggle).toHaveBeenCalledTimes(1);
  });
});
