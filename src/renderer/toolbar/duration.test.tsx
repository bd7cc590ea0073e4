// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Duration } from './duration.tsx';

afterEach(cleanup);

afterEach(() => vi.useRealTimers());

describe('how long a call has stood', () => {
  it('is shown, and told to machines too', () => {
    vi.useFakeTimers({ now: 3_661_000 });
    render(<Duration since={0} />);
    const timer = screen.getByRole('timer', { name: 'Duration' });
    expect(timer.textContent).toBe('1:01:01');
    expect(timer.getAttribute('datetime')).toBe('PT3661S');
  });
});
