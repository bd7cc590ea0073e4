// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { ConnectionBanner } from './connection-banner.tsx';

afterEach(cleanup);

describe('the banner of the connection', () => {
  it.each(['none', 'online'] as const)('is not there when there is nothing to say: %s', (kind) => {
    expect(render(<ConnectionBanner connection={{ kind }} />).container.textContent).toBe('');
  });

  it('says that the call is being checked', () => {
    const { container } = render(<ConnectionBanner connection={{ kind: 'reconciling' }} />);
    expect(container.querySelector('[data-icon=sync]')).not.toBeNull();
    expect(screen.getByText('Asking the gateway what was missed.')).toBeDefined();
  });

  it('says why there is no connection, and when it is tried again', () => {
    render(
      <ConnectionBanner
        connection={{
          kind: 'reconnecting',
          attempt: 2,
          retryAt: Date.now() + 60_000,
          reason: { key: 'failure.reset' },
        }}
      />,
    );
    expect(screen.getByText('The connection to the gateway broke.')).toBeDefined();
    expect(screen.getByText(/^Next try in (60|59) sec$/)).toBeDefined();
  });
});
