// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TextField } from './text-field.tsx';

afterEach(cleanup);

describe('a text field', () => {
  it('belongs to its label, error and hint, the error first', () => {
    render(<TextField id="x" label="Agent ID" hint="101 to 59999" error="Not a number." value="a" />);
    const field = screen.getByLabelText('Agent ID');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toBe('x-error x-hint');
    expect(document.getElementById('x-error')?.textContent).toBe('Not a number.');
    expect(document.getElementById('x-hint')?.textContent).toBe('101 to 59999');
  });

  it('without hint and error refers to nothing', () => {
    render(<TextField id="x" label="Name" value="" />);
    const field = screen.getByLabelText('Name');
    expect(field.hasAttribute('aria-describedby')).toBe(false);
    expect(field.hasAttribute('aria-invalid')).toBe(false);
  });

  it('leaves nothing behind in the browser', () => {
    render(<TextField id="x" label="Password" type="password" />);
    const field = screen.getByLabelText<HTMLInputElement>('Password');
    expect(field.type).toBe('password');
    expect(field.getAttribute('autocomplete')).toBe('off');
  });

  it.each([
    ['a name', {}, 'auto'],
    ['a number', { numeric: true }, 'ltr'],
    ['an address', { type: 'url' }, 'ltr'],
  ] as const)('lets %s run in its own direction', (_, props, dir) => {
    render(<TextField id="x" label="Field" value="" {...props} />);
    expect(screen.getByLabelText<HTMLInputElement>('Field').dir).toBe(dir);
  });

  it('tells of what is typed', () => {
    const onChange = vi.fn();
    render(<TextField id="x" label="Name" value="" onChange={onChange} />);
    fireEvent.input(screen.getByLabelText('Name'), { target: { value: 'Payment' } });
    expect(onChange).toHaveBeenCalledWith('Payment');
  });
});
