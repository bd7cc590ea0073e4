// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { FailureBanner } from './failure-banner.tsx';

afterEach(cleanup);

describe('why something was not done', () => {
  it('is read out at once', () => {
    render(<FailureBanner failure={{ ok: false, notice: { key: 'session.busy' }, field: null }} />);
    expect(screen.getByRole('alert').textContent).toMatch(/still running/);
  });
});
