import type { AuditEntry } from '../../shared/audit-entry.ts';
import type { AppState, SessionView, TransmitView } from '../../shared/state.ts';
import { controlFacts, flowFacts } from './call-facts.ts';
import { refusalOf } from './refusal-of.ts';

type Distribute<T> = T extends unknown ? Omit<T, 'time' | 'agentId' | 'gateway'> : never;

/** An audit entry without the things that all of them have. */
export type AuditFact = Distribute<AuditEntry>;

/** What has to be known of earlier states to tell what happened. */
export interface AuditMemory {
  readonly session: SessionView['kind'];
  /** How the agent is getting, or got, into the session. */
  readonly way: 'signedIn' | 'resumed' | 'forcedSignIn';
  readonly conference: { readonly since: number; readonly callid: string | undefined } | null;
  readonly transmit: TransmitView;
  readonly flow: AppState['flow'];
  readonly control: AppState['controlOutcome'];
}

export const noAuditMemory: AuditMemory = {
  session: 'signedOut',
  way: 'signedIn',
  conference: null,
  transmit: { kind: 'idle' },
  flow: { kind: 'idle' },
  control: null,
};

/** What has happened that an auditor wants to know, seen from one state to the next. Pure. */
export function auditFacts(
  memory: AuditMemory,
  state: AppState,
): { readonly facts: readonly AuditFact[]; readonly memory: AuditMemory } {
  const way = wayOf(memory, state.session);
  const conference = conferenceOf(memory.conference, state);
  const facts = [
    ...sessionFacts(memory, state.session, way),
    ...conferenceFacts(memory.conference, conference, state),
    ...controlFacts(memory.control, state.controlOutcome),
    ...flowFacts(memory.flow, state.flow),
    ...transmitFacts(memory.transmit, state.transmit, (conference ?? memory.conference)?.callid),
  ];
  const { transmit, flow, controlOutcome: control } = state;
  return { facts, memory: { session: state.session.kind, way, conference, transmit, flow, control } };
}

/** The gateway has lost the session; with a kept password the program signs in anew by itself. */
const EXPIRED = 'session.expired';

function wayOf(memory: AuditMemory, session: SessionView): AuditMemory['way'] {
  if (session.kind !== 'signingIn' || session.step === 'settingSkills') return memory.way;
  if (session.step === 'resuming') return 'resumed';
  return memory.session === 'confirmForce' ? 'forcedSignIn' : 'signedIn';
}

function sessionFacts(
  { session: before }: AuditMemory,
  session: SessionView,
  way: AuditMemory['way'],
): AuditFact[] {
  if (session.kind === before) return [];
  if (session.kind === 'signedIn') return before === 'signingIn' ? [{ kind: way }] : [];
  // The question to the agent is the refusal's text, and stands for it.
  if (session.kind === 'confirmForce') return [{ kind: 'signInRefused', reason: 'force.title' }];
  const wasIn = before === 'signedIn' || before === 'signingOut';
  if (session.kind === 'signingIn' && wasIn) return [{ kind: 'sessionEnded', reason: EXPIRED }];
  if (session.kind !== 'signedOut') return [];
  const why = session.notice;
  if (before === 'signingIn') {
    // What is said again of a session that could not be brought back is no refusal.
    return why && why.key !== EXPIRED ? [{ kind: 'signInRefused', ...refusalOf(why) }] : [];
  }
  const offline = why?.key === 'session.signedOutOffline';
  if (before === 'signingOut' && (!why || offline)) return [{ kind: 'signedOut', gatewayTold: !offline }];
  if (before === 'confirmForce') return [];
  return [{ kind: 'sessionEnded', reason: why?.key ?? null }];
}

/**
 * The conference that stands, before the agent or on hold. A held one isn't always shown, so it counts as
 * over only when no call is left, a party has gone, or another one stands.
 */
function conferenceOf(before: AuditMemory['conference'], { session, call }: AppState) {
  // A resumed session finds its calls before it is shown; the resumption is told first.
  if (session.kind !== 'signedIn' && session.kind !== 'signingOut') return null;
  if (call.kind === 'conference') return { since: call.since, callid: call.callid };
  return ['none', 'ended', 'oneLeft'].includes(call.kind) ? null : before;
}

function conferenceFacts(
  before: AuditMemory['conference'],
  after: AuditMemory['conference'],
  { call }: AppState,
): AuditFact[] {
  if (before?.since === after?.since) return [];
  const facts: AuditFact[] = [];
  if (before) facts.push({ kind: 'conferenceEnded', callid: before.callid });
  if (after && call.kind === 'conference') {
    const parties = call.parties.map(({ role, name, masked }) => ({
      role,
      name,
      masked: hideMore(masked),
    }));
    facts.push({ kind: 'conferenceBegan', callid: after.callid, parties });
  }
  return facts;
}

/** Of a masked number only the last two characters stay, however many the windows may show. */
function hideMore(masked: string): string {
  return masked.replace(/^.+(?=..$)/su, (hidden) => '•'.repeat(Math.min(6, [...hidden].length)));
}

function transmitFacts(before: TransmitView, view: TransmitView, callid: string | undefined): AuditFact[] {
  if (view === before) return [];
  switch (view.kind) {
    case 'sending':
      return [{ kind: 'transmitPressed', callid }];
    case 'passing':
      return [{ kind: 'transmitPassed', callid, late: false }];
    case 'blocked':
      return [{ kind: 'transmitBlocked', callid, reason: view.notice.key }];
    case 'refused':
      return [{ kind: 'transmitRefused', callid, ...refusalOf(view.notice) }];
    case 'notSent':
      return [{ kind: 'transmitNotSent', callid, ...refusalOf(view.notice) }];
    case 'unknown':
      return [{ kind: 'transmitUnknown', callid, ...refusalOf(view.notice) }];
    case 'idle':
      // Sending ends like this only when the gateway has accepted for a conference that is already over.
      return before.kind === 'sending' ? [{ kind: 'transmitPassed', callid, late: true }] : [];
  }
}
