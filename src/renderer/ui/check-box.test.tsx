// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CheckBox } from './check-box.tsx';

afterEach(cleanup);

describe('a tick', () => {
  it('belongs to its label, hint and error, and tells of changes', () => {
    const onChange = vi.fn();
    render(
      <CheckBox id="x" label="Wide" hint="For new gateways." error="Not now." checked onChange={onChange} />,
    );
    const box = screen.getByRole<HTMLInputElement>('checkbox', { name: 'Wide' });
    expect(box.checked).toBe(true);
    const described = box
      .getAttribute('aria-describedby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(described).toEqual(['Not now.', 'For new gateways.']);
    fireEvent.click(box);
    expect(onChange).toHaveBeenCalledWith(false);
  });
});
