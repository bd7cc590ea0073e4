// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Progress } from './progress.tsx';

afterEach(cleanup);

describe('something under way', () => {
  it('is told as it changes, with a bar that is named by it', () => {
    render(<Progress text="Signing in…" />);
    expect(screen.getByRole('status').textContent).toBe('Signing in…');
    expect(screen.getByRole('progressbar', { name: 'Signing in…' })).toBeDefined();
    expect(screen.getByRole('heading', { level: 1, name: 'Signing in…' })).toBeDefined();
  });

  it('does not move while it waits', () => {
    render(<Progress text="Signing in…" resting />);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});
