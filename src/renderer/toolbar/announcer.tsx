import { useEffect, useRef, useState } from 'preact/hooks';
import type { AppState, CallView, TransmitView } from '../../shared/state.ts';
import { partyName, spokenParty } from '../model/party.ts';
import { say, sayNotice } from '../model/text.ts';
import { perLocale } from '../model/tongue.ts';
import { connectionNews, connectionSpoken } from './connection-news.ts';
import { outcomeTitle } from './outcome.tsx';

interface Announcement {
  /** Makes each announcement a new element, so that the same words twice are read twice. */
  id: number;
  text: string;
  urgent: boolean;
}

type SpokenState = Pick<AppState, 'session' | 'connection' | 'call' | 'callUnsure' | 'transmit'>;

const list = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));

function callText(call: CallView): string {
  switch (call.kind) {
    case 'none':
    case 'ended':
      return say(`announce.${call.kind}`);
    case 'conference':
      return say('announce.conference', { parties: list().format(call.parties.map(partyName)) });
    case 'oneLeft':
      return say('announce.oneLeft', { left: partyName(call.left), party: partyName(call.party) });
    default:
      return say(`announce.${call.kind}`, { party: spokenParty(call.party) });
  }
}

/** Null for what needs no words: nothing happened, or the outcome is a blink away. */
function outcomeText(transmit: TransmitView): string | null {
  if (transmit.kind === 'idle' || transmit.kind === 'sending') return null;
  const title = outcomeTitle(transmit);
  const text = sayNotice(transmit.kind === 'passing' ? { key: 'transmit.passed' } : transmit.notice);
  return transmit.kind === 'passing' ? text : say('announce.outcome', { title, text });
}

const callId = (call: CallView) =>
  call.kind === 'none' ? 'none' : `${call.kind} ${call.since} ${callText(call)}`;

const outcomeId = (transmit: TransmitView) =>
  transmit.kind === 'idle' ? 'idle' : `${transmit.kind} ${'at' in transmit ? transmit.at : transmit.since}`;

/** What changed since the last drawing, in words; each change once. */
function useAnnouncements(state: SpokenState): Announcement[] {
  const { session, connection, call, callUnsure, transmit } = state;
  const [spoken, setSpoken] = useState<Announcement[]>([]);
  const before = useRef({ call, transmit, contact: connectionSpoken(state), count: 0 });

  useEffect(() => {
    const last = before.current;
    const fresh: Announcement[] = [];
    const speak = (text: string, urgent: boolean) =>
      fresh.push({ id: last.count + fresh.length, text, urgent });
    // After "Call ended", "No call" is no news.
    const faded = last.call.kind === 'ended' && call.kind === 'none';
    const isNew = callId(call) !== callId(last.call) && !faded;
    const contact = connectionNews(last.contact, { session, connection, callUnsure });
    for (const text of contact.texts) speak(text, false);
    // Also when the same call is certain again: that is what the agent has asked for.
    const isCertain = last.contact.unsure && !contact.spoken.unsure && session.kind === 'signedIn';
    if (isNew || isCertain) speak(callText(call), false);
    const outcome = outcomeText(transmit);
    if (outcome !== null && outcomeId(transmit) !== outcomeId(last.transmit)) {
      speak(outcome, transmit.kind === 'refused' || transmit.kind === 'unknown');
    }
    before.current = { call, transmit, contact: contact.spoken, count: last.count + fresh.length };
    if (fresh.length > 0) setSpoken(fresh);
  }, [session, connection, call, callUnsure, transmit]);

  return spoken;
}

/** Tells a screen reader about calls, outcomes and the connection. What stood when the window opened is not announced. */
export function Announcer({ state }: { state: SpokenState }) {
  const spoken = useAnnouncements(state);
  const lines = (urgent: boolean) =>
    spoken.filter((line) => line.urgent === urgent).map(({ id, text }) => <p key={id}>{text}</p>);
  return (
    <div class="visually-hidden">
      <div aria-live="polite" role="status">
        {lines(false)}
      </div>
      <div aria-live="assertive" role="alert">
        {lines(true)}
      </div>
    </div>
  );
}
