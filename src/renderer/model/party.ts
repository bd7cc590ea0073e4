import type { MessageKey } from '../../shared/messages/catalogue.ts';
import type { PartyView } from '../../shared/state.ts';
import { say } from './text.ts';

const roleLabels = {
  customer: 'party.customer',
  ivr: 'party.ivr',
  unknown: 'party.unknown',
} as const satisfies Record<PartyView['role'], MessageKey>;

/** What the party is: customer, IVR or another. */
export function partyRole(party: PartyView): string {
  return say(roleLabels[party.role]);
}

/** What the party is called: its name from the directory, else its role. */
export function partyName(party: PartyView): string {
  return party.name ?? partyRole(party);
}

/** The masked number with a short run of mask characters, so that a name has room beside it. */
export function shortNumber(party: PartyView): string {
  return party.masked.replace(/^(\D)\1{2,}/u, '$1$1$1');
}

/** The masked number in words, because mask characters are noise to a screen reader; null without digits. */
export function spokenNumber(party: PartyView): string | null {
  const digits = /\d+$/.exec(party.masked)?.[0];
  return digits === undefined ? null : say('party.numberEnding', { digits: [...digits].join(' ') });
}

/** Name and number of a party in words. */
export function spokenParty(party: PartyView): string {
  const spoken = spokenNumber(party);
  const name = partyName(party);
  return spoken === null ? name : say('party.spoken', { name, number: spoken });
}
