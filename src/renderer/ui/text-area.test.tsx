// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextArea } from './text-area.tsx';

afterEach(cleanup);

describe('a field for lines', () => {
  it('keeps a line on one line, and tells of what is typed', () => {
    const onChange = vi.fn();
    render(<TextArea id="x" label="Addresses" value="a" onChange={onChange} error="Too many." />);
    const area = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Addresses' });
    expect(area.getAttribute('wrap')).toBe('off');
    expect(area.getAttribute('dir')).toBe('ltr');
    expect(area.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(area.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Too many.',
    );
    fireEvent.input(area, { target: { value: 'a\nb' } });
    expect(onChange).toHaveBeenCalledWith('a\nb');
  });
});
