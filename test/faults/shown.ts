import { isMessageKey } from '../../src/shared/messages/catalogue.ts';
import type { AppState } from '../../src/shared/state.ts';
import { type AgentOperation, type End, endOf, type Fault } from './model.ts';

/** What windows show once a fault has had its effect. Notices by their key. */
export interface Shown {
  readonly session: AppState['session']['kind'];
  readonly connection: AppState['connection']['kind'];
  readonly call: AppState['call']['kind'];
  readonly transmit: AppState['transmit']['kind'];
  /** Why the session ended, the connection is missing or a press failed; of an outcome, its cause. */
  readonly why: string | null;
}

/** Retcodes that say that the session is over, so that only a new sign-in helps (protocol notes §2, §3). */
const SESSION_OVER = ['000-003', '100-006', '105-005', '105-006', '105-007'];
const ALREADY_SIGNED_OUT = '100-008';
const SIGNED_IN_ELSEWHERE = '100-002';

const signedOut = (why: string | null): Shown => ({
  session: 'signedOut',
  connection: 'none',
  call: 'none',
  transmit: 'idle',
  why,
});
const inConference: Shown = {
  session: 'signedIn',
  connection: 'online',
  call: 'conference',
  transmit: 'idle',
  why: null,
};

/** What has to be shown after a fault; a poll and a transmission meet it in a conference. */
export function shownAfter(fault: Fault, operation: AgentOperation): Shown {
  const end = endOf(fault, operation);
  switch (operation) {
    case 'signIn':
      return afterSignIn(end);
    case 'signOut':
      return afterSignOut(end);
    case 'poll':
      return afterPoll(fault, end);
    case 'transmit':
      return afterTransmit(end);
  }
}

function afterSignIn(end: End): Shown {
  if (end.kind === 'passes') return { ...inConference, connection: 'none', call: 'none' };
  const elsewhere = end.kind === 'refused' && end.retcode === SIGNED_IN_ELSEWHERE;
  return elsewhere ? { ...signedOut(null), session: 'confirmForce' } : signedOut(causeOf(end));
}

/** The agent wants out: only a gateway that says no, and could be right, keeps the session up. */
function afterSignOut(end: End): Shown {
  if (end.kind === 'passes') return signedOut(null);
  if (end.kind !== 'refused') return signedOut('session.signedOutOffline');
  return [...SESSION_OVER, ALREADY_SIGNED_OUT].includes(end.retcode) ? signedOut(null) : inConference;
}

function afterPoll({ altered = false }: Fault, end: End): Shown {
  if (end.kind === 'passes') return altered ? inConference : { ...inConference, call: 'oneLeft' };
  const isOver = end.kind === 'refused' && SESSION_OVER.includes(end.retcode);
  if (isOver) return signedOut('session.expired');
  return { ...inConference, connection: 'reconnecting', why: causeOf(end) };
}

/** "Refused" and "not sent" only where that is certain; all else may have been done. */
function afterTransmit(end: End): Shown {
  if (end.kind === 'passes') return { ...inConference, transmit: 'passing' };
  const transmit = certainty(end);
  return { ...inConference, transmit, why: causeOf(end) };
}

function certainty(end: Exclude<End, { kind: 'passes' }>): 'refused' | 'notSent' | 'unknown' {
  if (end.kind === 'refused') return 'refused';
  if (end.kind === 'lost') return end.sent ? 'unknown' : 'notSent';
  return end.status >= 300 && end.status < 500 ? 'refused' : 'unknown';
}

function causeOf(end: Exclude<End, { kind: 'passes' }>): string {
  if (end.kind === 'lost') return `failure.${end.cause}`;
  if (end.kind === 'odd') return `failure.${end.reason}`;
  const key = `retcode.${end.retcode}`;
  if (isMessageKey(key)) return key;
  return /^\d{5}$/.test(end.retcode) ? 'retcode.platform' : 'retcode.unknown';
}

/** The same, read from a state. */
export function shownIn(state: AppState): Shown {
  const { session, connection, call, transmit } = state;
  return {
    session: session.kind,
    connection: connection.kind,
    call: call.kind,
    transmit: transmit.kind,
    why: whyIn(state),
  };
}

function whyIn({ session, connection, transmit }: AppState): string | null {
  if (session.kind === 'signedOut') return session.notice?.key ?? null;
  if (connection.kind === 'reconnecting') return connection.reason.key;
  if (!('notice' in transmit)) return null;
  const cause = transmit.notice.params?.cause;
  return typeof cause === 'object' ? cause.key : transmit.notice.key;
}
