// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { IvrItem } from './ivr-item.tsx';

afterEach(cleanup);

const entry = { name: 'Payment line', numbers: ['70093'], prefixes: ['955'] };

describe('an IVR of the directory', () => {
  it('shows its numbers and prefixes, whole as a tooltip', () => {
    render(<IvrItem entry={entry} />);
    expect(screen.getByTitle('70093, 955…').getAttribute('dir')).toBe('ltr');
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('has buttons that say which entry they are of', () => {
    const [onEdit, onRemove] = [vi.fn(), vi.fn()];
    render(<IvrItem entry={entry} onEdit={onEdit} onRemove={onRemove} />);
    fireEvent.click(screen.getByRole('button', { name: /^Edit .?Payment line/ }));
    expect(onEdit).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('button', { name: /^Remove .?Payment line/ }));
    expect(onRemove).toHaveBeenCalledTimes(1);
  });
});
