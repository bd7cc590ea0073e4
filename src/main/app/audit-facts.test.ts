import { describe, expect, it } from 'vitest';
import { auditEntrySchema } from '../../shared/audit-entry.ts';
import type { AppState, CallView, PartyView, SessionView, TransmitView } from '../../shared/state.ts';
import { initialState } from '../../shared/state.ts';
import { type AuditFact, auditFacts, noAuditMemory } from './audit-facts.ts';

const signedIn: SessionView = { kind: 'signedIn', agentId: '101', agentState: 'ready' };
const signingOut: SessionView = { kind: 'signingOut', agentId: '101' };
const confirmForce: SessionView = { kind: 'confirmForce', agentId: '101' };
const step = (name: 'resuming' | 'signingIn' | 'settingSkills'): SessionView => ({
  kind: 'signingIn',
  step: name,
});
const signedOut = (notice: Extract<SessionView, { kind: 'signedOut' }>['notice'] = null): SessionView => ({
  kind: 'signedOut',
  notice,
  passwordKept: false,
});

const customer: PartyView = { role: 'customer', name: null, masked: '••••••11' };
const ivr: PartyView = { role: 'ivr', name: 'Payment line', masked: '•••93' };
const conference = (since: number): CallView => ({
  kind: 'conference',
  parties: [customer, ivr],
  since,
  callid: `1-${since}`,
});

/** What is noted when the state goes through these changes, one after another. */
function noted(...changes: readonly Partial<AppState>[]): AuditFact[] {
  let memory = noAuditMemory;
  let state = initialState;
  return changes.flatMap((change) => {
    state = { ...state, ...change };
    const next = auditFacts(memory, state);
    memory = next.memory;
    return next.facts;
  });
}
const sessions = (...views: readonly SessionView[]) => noted(...views.map((session) => ({ session })));
const inSession = (...changes: readonly Partial<AppState>[]) =>
  noted({ session: step('signingIn') }, { session: signedIn }, ...changes).slice(1);

describe('auditFacts of the session', () => {
  it('tells a sign-in, a resumption, a forced sign-in and one after a failed resumption apart', () => {
    expect(sessions(step('signingIn'), step('settingSkills'), signedIn)).toEqual([{ kind: 'signedIn' }]);
    expect(sessions(step('resuming'), signedIn)).toEqual([{ kind: 'resumed' }]);
    expect(sessions(step('resuming'), step('signingIn'), step('settingSkills'), signedIn)).toEqual([
      { kind: 'signedIn' },
    ]);
    expect(
      sessions(step('signingIn'), confirmForce, step('signingIn'), step('settingSkills'), signedIn),
    ).toEqual([{ kind: 'signInRefused', reason: 'force.title' }, { kind: 'forcedSignIn' }]);
  });

  it('notes why a sign-in was refused, each time', () => {
    const refused = signedOut({ key: 'retcode.100-004' });
    const fact = { kind: 'signInRefused', reason: 'retcode.100-004', retcode: '100-004' };
    expect(sessions(step('signingIn'), refused, step('signingIn'), refused)).toEqual([fact, fact]);
    const platform = signedOut({ key: 'retcode.platform', params: { retcode: '10001', message: 'x' } });
    expect(sessions(step('signingIn'), platform)).toEqual([
      { kind: 'signInRefused', reason: 'retcode.platform', retcode: '10001' },
    ]);
    expect(sessions(step('signingIn'), signedOut({ key: 'failure.tls', params: { host: 'x' } }))).toEqual([
      { kind: 'signInRefused', reason: 'failure.tls' },
    ]);
  });

  it('notes nothing when there was nothing to resume, or the agent leaves the other place alone', () => {
    expect(sessions(step('resuming'), signedOut())).toEqual([]);
    const declined = signedOut({ key: 'session.forceDeclined' });
    expect(sessions(step('signingIn'), confirmForce, declined)).toHaveLength(1);
  });

  it('tells a sign-out from a session that was ended', () => {
    const from = (...views: SessionView[]) => sessions(step('signingIn'), signedIn, ...views).slice(1);
    expect(from(signingOut, signedOut())).toEqual([{ kind: 'signedOut', gatewayTold: true }]);
    expect(from(signingOut, signedOut({ key: 'session.signedOutOffline' }))).toEqual([
      { kind: 'signedOut', gatewayTold: false },
    ]);
    expect(from(signedOut({ key: 'session.shutdown' }))).toEqual([
      { kind: 'sessionEnded', reason: 'session.shutdown' },
    ]);
    expect(from(signingOut, signedOut({ key: 'session.expired' }))).toEqual([
      { kind: 'sessionEnded', reason: 'session.expired' },
    ]);
  });

  it('notes once that a session was lost, and whether it came back', () => {
    const lost = { kind: 'sessionEnded', reason: 'session.expired' };
    const cameBack = (...views: SessionView[]) =>
      sessions(step('signingIn'), signedIn, step('resuming'), ...views).slice(1);
    expect(cameBack(step('signingIn'), signedIn)).toEqual([lost, { kind: 'signedIn' }]);
    expect(cameBack(signedOut({ key: 'session.expired' }))).toEqual([lost]);
  });

  it('notes nothing of a refused sign-out and of changes within a session', () => {
    const busy = { ...signedIn, agentState: 'busy' } as const;
    expect(sessions(step('signingIn'), signedIn, busy, signingOut, busy)).toHaveLength(1);
  });
});

describe('auditFacts of a conference', () => {
  const began = (since: number) => ({
    kind: 'conferenceBegan',
    callid: `1-${since}`,
    parties: [customer, ivr],
  });
  const ended = (since: number) => ({ kind: 'conferenceEnded', callid: `1-${since}` });
  const oneLeft: CallView = { kind: 'oneLeft', party: customer, left: ivr, since: 9 };

  it('notes its beginning with the masked parties, and its end', () => {
    expect(inSession({ call: conference(1) }, { call: oneLeft }, { call: { kind: 'none' } })).toEqual([
      began(1),
      ended(1),
    ]);
    expect(inSession({ call: conference(1) }, { call: { kind: 'ended', since: 9 } })).toHaveLength(2);
  });

  it('keeps two characters of a number, however many the windows show', () => {
    const parties = (...masked: string[]) => {
      const call: CallView = {
        kind: 'conference',
        parties: masked.map((each) => ({ ...customer, masked: each })),
        since: 1,
      };
      return inSession({ call });
    };
    const kept = (...masked: string[]) =>
      parties(...masked).flatMap((fact) => (fact.kind === 'conferenceBegan' ? fact.parties : []));
    const shown = ['••••••4567', '••••4567', '••1234', '••••••11', '••••', '•••', ''];
    expect(kept(...shown).map(({ masked }) => masked)).toEqual([
      '••••••67',
      '••••••67',
      '••••34',
      '••••••11',
      '••••',
      '•••',
      '',
    ]);
    const common = { time: '2026-01-05T09:00:00.000Z', agentId: '101', gateway: 'gw.example:8043' };
    for (const fact of parties(...shown)) {
      expect(auditEntrySchema.safeParse({ ...common, ...fact }).success).toBe(true);
    }
  });

  it('does not take one on hold for ended', () => {
    const held: CallView = { kind: 'held', party: customer, since: 1 };
    const other: CallView = { kind: 'talking', party: ivr, held: null, since: 5 };
    expect(
      inSession({ call: conference(1) }, { call: held }, { call: other }, { call: conference(1) }),
    ).toEqual([began(1)]);
  });

  it('tells one from the next', () => {
    expect(inSession({ call: conference(1) }, { call: conference(2) })).toEqual([
      began(1),
      ended(1),
      began(2),
    ]);
  });

  it('notes one that a resumed session finds after the resumption', () => {
    const steps = [{ session: step('resuming') }, { call: conference(1) }, { session: signedIn }];
    expect(noted(...steps)).toEqual([{ kind: 'resumed' }, began(1)]);
  });

  it('ends it with the session', () => {
    expect(inSession({ call: conference(1) }, { session: signedOut({ key: 'session.expired' }) })).toEqual([
      began(1),
      { kind: 'sessionEnded', reason: 'session.expired' },
      ended(1),
    ]);
  });
});

describe('auditFacts of a transmission', () => {
  const cause = { key: 'failure.reset' } as const;
  const inConference = (...views: readonly TransmitView[]) =>
    inSession({ call: conference(1) }, ...views.map((transmit) => ({ transmit }))).slice(1);
  const pressed = { kind: 'transmitPressed', callid: '1-1' };

  it.each<[string, TransmitView, AuditFact]>([
    ['passed', { kind: 'passing', since: 3 }, { kind: 'transmitPassed', callid: '1-1', late: false }],
    [
      'refused',
      { kind: 'refused', notice: { key: 'retcode.200-026' }, at: 3 },
      { kind: 'transmitRefused', callid: '1-1', reason: 'retcode.200-026', retcode: '200-026' },
    ],
    [
      'not sent',
      { kind: 'notSent', notice: { key: 'transmit.notSent', params: { cause } }, at: 3 },
      { kind: 'transmitNotSent', callid: '1-1', reason: 'failure.reset' },
    ],
    [
      'unknown',
      { kind: 'unknown', notice: { key: 'transmit.unknown', params: { cause } }, at: 3 },
      { kind: 'transmitUnknown', callid: '1-1', reason: 'failure.reset' },
    ],
    ['passed too late', { kind: 'idle' }, { kind: 'transmitPassed', callid: '1-1', late: true }],
  ])('notes the press and that it was %s', (_name, view, fact) => {
    expect(inConference({ kind: 'sending', since: 2 }, view)).toEqual([pressed, fact]);
  });

  it('notes each press that did nothing, with its reason', () => {
    const blocked = (at: number): TransmitView => ({ kind: 'blocked', notice: { key: 'block.noCall' }, at });
    const fact = { kind: 'transmitBlocked', callid: undefined, reason: 'block.noCall' };
    expect(noted({ transmit: blocked(1) }, { transmit: blocked(2) }, { transmit: { kind: 'idle' } })).toEqual(
      [fact, fact],
    );
  });

  it('notes what ended with the conference under its callid', () => {
    const sending: TransmitView = { kind: 'sending', since: 2 };
    expect(
      inSession(
        { call: conference(1) },
        { transmit: sending },
        { call: { kind: 'ended', since: 9 }, transmit: { kind: 'idle' } },
      ).at(-1),
    ).toEqual({ kind: 'transmitPassed', callid: '1-1', late: true });
  });
});
