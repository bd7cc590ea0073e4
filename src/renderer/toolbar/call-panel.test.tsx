// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { CallView, PartyView } from '../../shared/state.ts';
import { CallPanel } from './call-panel.tsx';

afterEach(cleanup);

const customer: PartyView = { role: 'customer', name: null, masked: '•••••••67' };
const ivr: PartyView = { role: 'ivr', name: 'Payment line', masked: '•••93' };
const other: PartyView = { role: 'unknown', name: null, masked: '' };
const since = Date.now() - 61_000;

const show = (call: CallView, passing = false) => {
  const { container } = render(<CallPanel call={call} passing={passing} />);
  return {
    parties: screen.queryAllByRole('listitem').map((row) => row.querySelector('.party-name')?.textContent),
    notes: [...container.querySelectorAll('.badge')].map((badge) => badge.textContent),
    flows: container.querySelectorAll('.party-link-flow').length,
  };
};

describe('the call at a glance', () => {
  it('has no parties and no time without a call', () => {
    expect(show({ kind: 'none' }).parties).toEqual([]);
    expect(screen.queryByRole('timer')).toBeNull();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('No call');
  });

  it('shows who is on hold', () => {
    const shown = show({ kind: 'dialling', party: ivr, held: customer, since });
    expect(shown.parties).toEqual(['Payment line', 'Customer']);
    expect(shown.notes).toEqual(['On hold']);
  });

  it('shows who has left', () => {
    const shown = show({ kind: 'oneLeft', party: customer, left: ivr, since });
    expect(shown.parties).toEqual(['Customer', 'Payment line']);
    expect(shown.notes).toEqual(['Has left']);
  });

  it('puts the parties of a conference in the order in which keys travel', () => {
    expect(show({ kind: 'conference', parties: [ivr, other, customer], since }).parties).toEqual([
      'Customer',
      'Other party',
      'Payment line',
    ]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Conference');
  });

  it('draws keys under way only while they are passed', () => {
    expect(show({ kind: 'conference', parties: [customer, ivr], since }).flows).toBe(0);
    cleanup();
    expect(show({ kind: 'conference', parties: [customer, ivr], since }, true).flows).toBe(2);
    cleanup();
    expect(show({ kind: 'talking', party: customer, held: null, since }, true).flows).toBe(0);
  });

  it('counts the time', () => {
    show({ kind: 'talking', party: customer, held: null, since });
    expect(screen.getByRole('timer').textContent).toMatch(/^01:0[12]$/);
  });
});
