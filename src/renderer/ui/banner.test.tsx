// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Banner } from './banner.tsx';

afterEach(cleanup);

describe('a banner', () => {
  it.each([
    ['info', 'info'],
    ['good', 'check'],
    ['warning', 'warning'],
    ['bad', 'refused'],
  ] as const)('in the tone %s has an icon that says the same: %s', (tone, icon) => {
    const { container } = render(<Banner tone={tone}>text</Banner>);
    expect(container.querySelector('.banner')?.classList).toContain(`tone-${tone}`);
    expect(container.querySelector('[data-icon]')?.getAttribute('data-icon')).toBe(icon);
  });

  it('has title and time side by side, and the text below', () => {
    const { container } = render(
      <Banner tone="info" icon="sync" title="Checking" aside="at noon">
        <p>Asking the gateway.</p>
      </Banner>,
    );
    expect(container.querySelector('.banner-title')?.textContent).toBe('Checkingat noon');
    expect(container.querySelector('.banner-body')?.lastElementChild?.textContent).toBe(
      'Asking the gateway.',
    );
    expect(container.querySelector('[data-icon]')?.getAttribute('data-icon')).toBe('sync');
  });

  it('is read out at once only when it is an alert', () => {
    render(<Banner tone="bad">calm</Banner>);
    expect(screen.queryByRole('alert')).toBeNull();
    render(
      <Banner tone="bad" alert>
        urgent
      </Banner>,
    );
    expect(screen.getByRole('alert').textContent).toBe('urgent');
  });
});
