// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { VerbResult } from '../../shared/ipc.ts';
import { connectView } from '../stories/call-states.ts';
import { settle } from '../toolbar/test-kit.tsx';
import { choicesFor, numberIn } from './choices.ts';
import { Chooser } from './chooser.tsx';

afterEach(cleanup);

function open(
  answer: VerbResult = { ok: true },
  numberBlock: Parameters<typeof Chooser>[0]['numberBlock'] = null,
) {
  const spies = { onIvr: vi.fn(async () => answer), onNumber: vi.fn(async () => answer), onClose: vi.fn() };
  render(
    <Chooser title="Which?" label="Name" ivrs={connectView.ivrs} numberBlock={numberBlock} {...spies} />,
  );
  const field = screen.getByRole<HTMLInputElement>('combobox', { name: 'Which?' });
  return {
    ...spies,
    field,
    type: (value: string) => fireEvent.input(field, { target: { value } }),
    press: (key: string) => fireEvent.keyDown(field, { key }),
  };
}
const active = () =>
  screen.getAllByRole('option').find((option) => option.getAttribute('aria-selected') === 'true')
    ?.textContent;

describe('the choice of an IVR or a number', () => {
  it('takes the last used one with Enter, without a word typed', async () => {
    const { onIvr, onClose, press, field } = open();
    expect(document.activeElement).toBe(field);
    press('Enter');
    await settle();
    expect(onIvr).toHaveBeenCalledWith('Payment line');
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('goes through the list with the arrow keys, and around', () => {
    const { press, field } = open();
    press('ArrowDown');
    expect(active()).toMatch(/工商银行/);
    expect(document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent).toBe(
      active(),
    );
    press('ArrowUp');
    press('ArrowUp');
    expect(active()).toMatch(/International/);
    press('ArrowDown');
    expect(active()).toMatch(/Payment line/);
  });

  it('finds by words of the name, in any script and case', async () => {
    const { type, press, onIvr } = open();
    type('信用卡');
    expect(screen.getAllByRole('option')).toHaveLength(1);
    type('refunds PAY');
    press('Enter');
    await settle();
    expect(onIvr).toHaveBeenCalledWith('International Card Payments and Refunds, Northern Region (test)');
  });

  it('calls a number as people write it', async () => {
    const { type, press, onNumber } = open();
    type('+44 (20) 7946-0000');
    press('Enter');
    await settle();
    expect(onNumber).toHaveBeenCalledWith('+442079460000');
  });

  it('says why a number can’t be called now, and that nothing is called like that', async () => {
    const { type, press, onNumber } = open({ ok: true }, { key: 'block.talking' });
    type('0800');
    expect(screen.getByRole('option').textContent).toMatch(/two-party/);
    press('Enter');
    await settle();
    expect(onNumber).not.toHaveBeenCalled();
    type('nobody');
    expect(screen.getByRole('status').textContent).toBe('No IVR is called that.');
  });

  it('stays open with the reason when main refuses; Escape closes it', async () => {
    const { press, onClose } = open({ ok: false, notice: { key: 'block.unsure' }, field: null });
    press('Enter');
    await settle();
    expect(screen.getByRole('alert').textContent).not.toBe('');
    expect(onClose).not.toHaveBeenCalled();
    expect(press('Escape')).toBe(false);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('leaves Enter to an input method', () => {
    const { field, onIvr } = open();
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    expect(onIvr).not.toHaveBeenCalled();
  });
});

describe('what is typed', () => {
  it.each([
    ['０８００', '0800'],
    ['*31#', '*31#'],
    ['12+3', null],
    ['', null],
    ['1'.repeat(25), null],
  ])('%s is the number %s', (text, number) => expect(numberIn(text)).toBe(number));

  it('offers no number where none may be called', () => {
    expect(choicesFor('0800', connectView.ivrs, false)).toEqual([]);
  });
});
