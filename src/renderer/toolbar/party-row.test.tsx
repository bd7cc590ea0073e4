// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { PartyRow } from './party-row.tsx';

afterEach(cleanup);

describe('a party of the call', () => {
  it('goes by its name from the directory, with its role for those who do not see the icon', () => {
    render(<PartyRow party={{ role: 'ivr', name: 'Payment line', masked: '•••••93' }} />);
    const row = screen.getByRole('listitem');
    expect(row.querySelector('.party-name')?.getAttribute('title')).toBe('Payment line');
    expect(row.querySelector('.visually-hidden')?.textContent).toBe('(IVR)');
    expect(row.querySelector('[data-icon=ivr]')).not.toBeNull();
  });

  it('has its number short for the eye, and in words for the ear', () => {
    render(<PartyRow party={{ role: 'customer', name: null, masked: '•••••••67' }} />);
    const number = screen.getByRole('listitem').querySelector('.party-number');
    expect(number?.querySelector('[aria-hidden=true]')?.textContent).toBe('•••67');
    expect(number?.querySelector('.visually-hidden')?.textContent).toBe('number ending in 6 7');
  });

  it('has no number when the gateway told none', () => {
    render(<PartyRow party={{ role: 'unknown', name: null, masked: '' }} note="On hold" />);
    const row = screen.getByRole('listitem');
    expect(row.querySelector('.party-number')).toBeNull();
    expect(row.querySelector('.badge')?.textContent).toBe('On hold');
    expect(row.classList).toContain('party-away');
  });
});
