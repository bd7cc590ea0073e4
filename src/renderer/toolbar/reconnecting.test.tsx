// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { Notice } from '../../shared/notice.ts';
import { Reconnecting } from './reconnecting.tsx';

afterEach(cleanup);

const show = (reason: Notice, retryAt: number) =>
  render(<Reconnecting connection={{ kind: 'reconnecting', attempt: 1, retryAt, reason }} />);

describe('a connection that is tried again', () => {
  it('is told apart from no network at all', () => {
    const { container } = show({ key: 'failure.network' }, Date.now() + 5000);
    expect(container.querySelector('[data-icon=offline]')).not.toBeNull();
    expect(screen.getByText('Offline')).toBeDefined();
  });

  it('counts down, and says when it is tried now', () => {
    show({ key: 'failure.reset' }, Date.now() + 30_000);
    expect(screen.getByText(/^Next try in (30|29) sec$/)).toBeDefined();
    cleanup();
    show({ key: 'failure.reset' }, Date.now() - 1);
    expect(screen.getByText('Trying now…')).toBeDefined();
  });
});
