import type { Notice } from '../../shared/notice.ts';
import { notice } from '../../shared/notice.ts';
import { defaultSettings, type IvrEntry } from '../../shared/settings.ts';
import type { CallView, PartyView } from '../../shared/state.ts';
import type { CallState, Leg } from './call-state.ts';
import { matchIvr } from './ivr-directory.ts';
import { maskNumber } from './mask.ts';

/** How long "call ended" is shown, in milliseconds. */
export const ENDED_SHOWN_MS = 5000;

/** What is known about numbers, and how much of them may be shown. */
interface Numbers {
  readonly directory: readonly IvrEntry[];
  readonly visibleDigits: number;
}

/**
 * What windows show of the calls.
 *
 * @param now milliseconds since the epoch; decides how long "ended" is shown.
 * @param visibleDigits how many of a number's last characters are shown.
 */
export function viewCalls(
  state: CallState,
  directory: readonly IvrEntry[],
  now: number,
  visibleDigits: number = defaultSettings.visibleDigits,
): CallView {
  const numbers = { directory, visibleDigits };
  const { conference, legs, left } = state;
  const party = (leg: Leg) => viewParty(leg.number, numbers);
  const byPhase = (phase: Leg['phase']) => legs.find((leg) => leg.phase === phase);
  const held = byPhase('held');
  const heldParty = held ? party(held) : null;

  if (conference && !conference.held) {
    return {
      kind: 'conference',
      parties: viewParties(conference.numbers, numbers),
      since: conference.since,
      ...(conference.callid === '' ? {} : { callid: conference.callid }),
    };
  }
  const dialling = byPhase('dialling');
  if (dialling) {
    return { kind: 'dialling', party: party(dialling), held: heldParty, since: dialling.since };
  }
  const talking = byPhase('talking');
  if (talking && left?.callid === talking.callid) {
    // Both together, so that the customer is known as such after the IVR has gone.
    const [stayed, gone] = viewParties([talking.number, left.number], numbers);
    if (stayed && gone) return { kind: 'oneLeft', party: stayed, left: gone, since: talking.since };
  }
  if (talking) return { kind: 'talking', party: party(talking), held: heldParty, since: talking.since };
  const ringing = byPhase('ringing');
  if (ringing) return { kind: 'ringing', party: party(ringing), since: ringing.since };
  if (conference) {
    const [first = ''] = conference.numbers;
    return { kind: 'held', party: viewParty(first, numbers), since: conference.since };
  }
  if (held) return { kind: 'held', party: party(held), since: held.since };
  if (state.endedAt !== null && now - state.endedAt < ENDED_SHOWN_MS) {
    return { kind: 'ended', since: state.endedAt };
  }
  return { kind: 'none' };
}

/** Why numbers can't be passed in this call; null when they can. */
export function callBlock(view: CallView): Notice | null {
  switch (view.kind) {
    case 'none':
    case 'ended':
      return notice('block.noCall');
    case 'conference':
      return view.parties.length === 2 ? null : notice('block.multiParty');
    default:
      return notice(`block.${view.kind}`);
  }
}

/** In a three-party call with exactly one known IVR the other party is the customer; else nobody can say. */
function viewParties(called: readonly string[], numbers: Numbers): PartyView[] {
  const parties = called.map((number) => viewParty(number, numbers));
  const oneIvr = parties.filter((party) => party.role === 'ivr').length === 1;
  if (parties.length !== 2 || !oneIvr) return parties;
  return parties.map((party) => (party.role === 'ivr' ? party : { ...party, role: 'customer' }));
}

function viewParty(number: string, { directory, visibleDigits }: Numbers): PartyView {
  const entry = matchIvr(number, directory);
  return {
    role: entry ? 'ivr' : 'unknown',
    name: entry?.name ?? null,
    masked: maskNumber(number, visibleDigits),
  };
}
