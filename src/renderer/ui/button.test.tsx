// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button, IconButton } from './button.tsx';

afterEach(cleanup);

describe('a button', () => {
  it('is named by its text, or by what is said for screen readers', () => {
    render(
      <>
        <Button icon="add">Add</Button>
        <Button label="Edit Payment line">Edit</Button>
      </>,
    );
    expect(screen.getByRole('button', { name: 'Add' }).getAttribute('type')).toBe('button');
    expect(screen.getByRole('button', { name: 'Edit Payment line' }).textContent).toBe('Edit');
  });

  it('delivers the press also when it is dimmed, and says that it is', () => {
    const onPress = vi.fn();
    render(
      <Button dimmed onPress={onPress}>
        Save
      </Button>,
    );
    const button = screen.getByRole<HTMLButtonElement>('button');
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(button.disabled).toBe(false);
    fireEvent.click(button);
    expect(onPress).toHaveBeenCalledTimes(1);
  });

  it('submits a form when it is told to', () => {
    const onSubmit = vi.fn((event: Event) => event.preventDefault());
    render(
      <form onSubmit={onSubmit}>
        <Button>Not this</Button>
        <Button submit>Send</Button>
      </form>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Not this' }));
    expect(onSubmit).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });
});

describe('a button that is only a drawing', () => {
  it('has its name as tooltip too', () => {
    const onPress = vi.fn();
    render(<IconButton icon="hide" label="Hide" onPress={onPress} />);
    const button = screen.getByRole('button', { name: 'Hide' });
    expect(button.title).toBe('Hide');
    fireEvent.click(button);
    expect(onPress).toHaveBeenCalledTimes(1);
  });
});
