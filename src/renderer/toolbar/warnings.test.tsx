// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Warnings } from './warnings.tsx';

afterEach(cleanup);

describe('the warnings', () => {
  it('are not there when there are none', () => {
    expect(render(<Warnings warnings={[]} />).container.innerHTML).toBe('');
  });

  it('are a list with a name', () => {
    render(
      <Warnings
        warnings={[
          { key: 'warning.shortcutTaken', params: { accelerator: 'Ctrl+Shift+F9' } },
          { key: 'warning.audit' },
        ]}
      />,
    );
    expect(screen.getByRole('list', { name: 'Warnings' })).toBeDefined();
    const texts = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('Ctrl+Shift+F9');
  });
});
