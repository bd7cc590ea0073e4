// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SelectField } from './select-field.tsx';

afterEach(cleanup);

const options = [
  ['system', 'As the desktop'],
  ['zh', '中文', 'zh-CN'],
] as const;

describe('a choice of a few', () => {
  it('shows what is chosen, belongs to its label and hint, and tells of another choice', () => {
    const onChange = vi.fn();
    render(
      <SelectField
        id="x"
        label="Language"
        hint="At once."
        value="zh"
        options={options}
        onChange={onChange}
      />,
    );
    const select = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Language' });
    expect(select.value).toBe('zh');
    expect(document.getElementById(select.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'At once.',
    );
    expect([...select.options].map(({ lang }) => lang)).toEqual(['', 'zh-CN']);
    fireEvent.change(select, { target: { value: 'system' } });
    expect(onChange).toHaveBeenCalledWith('system');
  });

  it('is marked when it is wrong', () => {
    render(
      <SelectField
        id="x"
        label="Size"
        error="Not this one."
        value="zh"
        options={options}
        onChange={() => undefined}
      />,
    );
    expect(screen.getByRole('combobox').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText('Not this one.')).toBeDefined();
  });
});
