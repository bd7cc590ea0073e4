import { describe, expect, it } from 'vitest';
import type { PartyView } from '../../shared/state.ts';
import { partyName, partyRole, shortNumber, spokenNumber, spokenParty } from './party.ts';

const party = (over: Partial<PartyView> = {}): PartyView => ({
  role: 'customer',
  name: null,
  masked: '•••••4567',
  ...over,
});

describe('party', () => {
  it('is called by its name, else by its role', () => {
    expect(partyName(party({ role: 'ivr', name: '支付专线' }))).toBe('支付专线');
    expect(partyName(party())).toBe('Customer');
    expect(partyRole(party({ role: 'ivr' }))).toBe('IVR');
    expect(partyRole(party({ role: 'unknown' }))).toBe('Other party');
  });

  it.each([
    ['•••••4567', '•••4567'],
    ['*****093', '***093'],
    ['•93', '•93'],
    ['', ''],
  ])('%s is shown as %s', (masked, shown) => {
    expect(shortNumber(party({ masked }))).toBe(shown);
  });

  it('speaks the digits one by one and leaves the mask out', () => {
    expect(spokenNumber(party())).toBe('number ending in 4 5 6 7');
    expect(spokenNumber(party({ masked: '' }))).toBeNull();
    expect(spokenParty(party())).toBe('Customer, number ending in 4 5 6 7');
    expect(spokenParty(party({ masked: '•••' }))).toBe('Customer');
  });
});
