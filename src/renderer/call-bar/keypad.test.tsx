// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { VerbResult } from '../../shared/ipc.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { Keypad } from './keypad.tsx';

afterEach(cleanup);

function open() {
  const answers: ((result: VerbResult) => void)[] = [];
  const secondDial = vi.fn((_digits: string) => new Promise<VerbResult>((resolve) => answers.push(resolve)));
  const onClose = vi.fn();
  const { container } = render(<Keypad api={{ secondDial }} onClose={onClose} />);
  const field = screen.getByLabelText<HTMLInputElement>('Type digits, * or #');
  const type = (data: string, inputType = 'insertText') =>
    fireEvent(field, new InputEvent('beforeinput', { data, inputType, bubbles: true, cancelable: true }));
  const sent = () => secondDial.mock.calls.map(([digits]) => digits);
  return { answers, sent, onClose, container, field, type };
}

describe('the keypad', () => {
  it('sends a key at once and shows only that there was one', async () => {
    const { sent, container, type, field } = open();
    expect(document.activeElement).toBe(field);
    expect(type('7')).toBe(false);
    await settle();
    expect(sent()).toEqual(['7']);
    expect(field.value).toBe('');
    expect(container.querySelector('.keypad-dots')?.textContent).toBe('•');
    expect(screen.getByRole('status').textContent).toBe('Keys: 1');
  });

  it('keeps the order of fast keys, and what waits goes out together', async () => {
    const { sent, answers, type } = open();
    fireEvent.click(screen.getByRole('button', { name: 'Key 1' }));
    type('2');
    fireEvent.click(screen.getByRole('button', { name: 'Key Hash' }));
    expect(sent()).toEqual(['1']);
    answers[0]?.({ ok: true });
    await settle();
    expect(sent()).toEqual(['1', '2#']);
  });

  it('drops what waits behind a key that could not be sent, and says so', async () => {
    const { sent, answers, type } = open();
    type('1');
    type('2');
    answers[0]?.({ ok: false, notice: { key: 'block.unsure' }, field: null });
    await settle();
    expect(sent()).toEqual(['1']);
    expect(screen.getByRole('alert').textContent).not.toBe('');
    type('3');
    await settle();
    expect(sent()).toEqual(['1', '3']);
  });

  it('takes no letters and nothing pasted', async () => {
    const { sent, type, field } = open();
    type('x');
    await settle();
    expect(screen.getByRole('status').textContent).toBe('Only digits, * and # can be sent.');
    expect(fireEvent.paste(field)).toBe(false);
    await settle();
    expect(screen.getByRole('status').textContent).toMatch(/^Pasting is not possible/);
    type('4111', 'insertFromDrop');
    expect(sent()).toEqual([]);
  });

  it('closes on Escape', () => {
    const { field, onClose } = open();
    expect(fireEvent.keyDown(field, { key: 'Escape' })).toBe(false);
    expect(onClose).toHaveBeenCalledTimes(1);
  });
});
