// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Icon } from './icon.tsx';

afterEach(cleanup);

describe('an icon', () => {
  it('is drawn for the eye alone', () => {
    const { container } = render(<Icon name="check" />);
    const drawing = container.querySelector('svg');
    expect(drawing?.getAttribute('aria-hidden')).toBe('true');
    expect(drawing?.getAttribute('focusable')).toBe('false');
    expect(drawing?.dataset.icon).toBe('check');
    expect(drawing?.querySelector('path')?.getAttribute('d')).toMatch(/^M/);
  });
});
