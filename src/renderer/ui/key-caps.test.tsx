// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { KeyCaps } from './key-caps.tsx';

afterEach(cleanup);

describe('key caps', () => {
  it('show the keys in their order, from left to right in every language', () => {
    const { container } = render(<KeyCaps accelerator="CommandOrControl+Shift+F9" works />);
    const keys = container.querySelector('.keys');
    expect(keys?.textContent).toBe('Ctrl+Shift+F9');
    expect(keys?.getAttribute('dir')).toBe('ltr');
    expect(keys?.classList).not.toContain('keys-off');
  });

  it('are struck through when the shortcut does not work', () => {
    const { container } = render(<KeyCaps accelerator="Alt+A" works={false} />);
    expect(container.querySelector('.keys-off')?.textContent).toBe('Alt+A');
  });
});
