// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IvrEditor } from './ivr-editor.tsx';

afterEach(cleanup);

const entry = { name: 'Payment line', numbers: ['70093'], prefixes: ['955'] };

function open(given: typeof entry | null) {
  const [onDone, onCancel] = [vi.fn(), vi.fn()];
  render(<IvrEditor entry={given} onDone={onDone} onCancel={onCancel} />);
  return { onDone, onCancel };
}
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);

describe('the editor of an IVR', () => {
  it('starts with the entry, and with the focus on its name', () => {
    open(entry);
    expect([field('Name').value, field('Numbers').value, field('Prefixes').value]).toEqual([
      'Payment line',
      '70093',
      '955',
    ]);
    expect(document.activeElement).toBe(field('Name'));
    expect(screen.getByRole('group', { name: 'Edit IVR' })).toBeDefined();
  });

  it('gives the entry on Enter in a field', () => {
    const { onDone } = open(entry);
    fireEvent.input(field('Numbers'), { target: { value: '70093 70094' } });
    expect(fireEvent.keyDown(field('Numbers'), { key: 'Enter' })).toBe(false);
    expect(onDone).toHaveBeenCalledWith({ ...entry, numbers: ['70093', '70094'] });
  });

  it('goes to the first field that is wrong', () => {
    const { onDone } = open(null);
    fireEvent.input(field('Name'), { target: { value: 'X' } });
    fireEvent.click(screen.getByRole('button', { name: 'Done' }));
    expect(onDone).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field('Numbers'));
    expect(field('Numbers').getAttribute('aria-invalid')).toBe('true');
  });

  it('gives up on Escape without closing the window around it', () => {
    const { onCancel } = open(null);
    const outside = vi.fn();
    document.addEventListener('keydown', outside);
    fireEvent.keyDown(field('Name'), { key: 'Escape' });
    document.removeEventListener('keydown', outside);
    expect(onCancel).toHaveBeenCalledTimes(1);
    expect(outside).not.toHaveBeenCalled();
  });
});
