// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DiscardDialog } from './discard-dialog.tsx';

afterEach(cleanup);

describe('the question before changes are lost', () => {
  const open = () => {
    const [onDiscard, onKeep] = [vi.fn(), vi.fn()];
    render(<DiscardDialog onDiscard={onDiscard} onKeep={onKeep} />);
    return { onDiscard, onKeep, dialog: screen.getByRole<HTMLDialogElement>('alertdialog') };
  };

  it('is modal, named, and has the focus on what loses nothing', () => {
    const { dialog } = open();
    expect(dialog.open).toBe(true);
    expect(screen.getByRole('alertdialog', { name: 'Discard your changes?' })).toBe(dialog);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Keep editing' }));
  });

  it('discards only when told to', () => {
    const { onDiscard, onKeep } = open();
    fireEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(onDiscard).toHaveBeenCalledTimes(1);
    expect(onKeep).not.toHaveBeenCalled();
  });

  it('keeps on Escape, and closes first, which gives the focus back to what had it', () => {
    const { dialog, onDiscard, onKeep } = open();
    onKeep.mockImplementation(() => expect(dialog.open).toBe(false));
    fireEvent(dialog, new Event('cancel'));
    expect(onKeep).toHaveBeenCalledTimes(1);
    expect(onDiscard).not.toHaveBeenCalled();
  });
});
