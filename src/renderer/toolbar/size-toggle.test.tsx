// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { initialState } from '../../shared/state.ts';
import { createFakeMain } from '../stories/fake-api.ts';
import { SizeToggle, useSizing } from './size-toggle.tsx';

afterEach(cleanup);

const { api, asked } = createFakeMain(initialState);

function Toolbar({ size }: { size: 'normal' | 'compact' }) {
  const sizing = useSizing(api, size);
  return <SizeToggle key={size} sizing={sizing} />;
}

describe('the button for the size', () => {
  it('asks for the other size, and keeps the focus when that is drawn', () => {
    const { rerender } = render(<Toolbar size="normal" />);
    fireEvent.click(screen.getByRole('button', { name: 'Make the toolbar compact' }));
    expect(asked).toEqual([{ verb: 'setToolbarSize', size: 'compact' }]);
    rerender(<Toolbar size="compact" />);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Show the whole toolbar' }));
  });

  it('does not take the focus when somebody else has changed the size', () => {
    const { rerender } = render(<Toolbar size="normal" />);
    rerender(<Toolbar size="compact" />);
    expect(document.activeElement).toBe(document.body);
  });
});
