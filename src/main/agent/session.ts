import type { VerbResult } from '../../shared/ipc.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import type { GatewayConnection } from '../gateway/connection.ts';
import { failureNotice } from '../gateway/failure-notice.ts';
import { createKeptSecrets, type Kept, type KeptSecrets, type KeptSession } from './kept-secrets.ts';
import { type LiveSession, startLiveSession } from './live-session.ts';
import { signInPatiently } from './patient-sign-in.ts';
import type { PollerEnd } from './poller.ts';
import { createRelapses } from './relapses.ts';
import { resumeSession } from './resume.ts';
import type { Session, SessionParts } from './session-parts.ts';
import type { Attempt, HowToSignIn, Phase } from './session-phase.ts';
import { checkSignInForm, isAgentId } from './sign-in-form.ts';
import {
  fieldOf,
  isElsewhere,
  isSessionOver,
  passwordWarning,
  refusalOf,
  signInBody,
} from './sign-in-rules.ts';

const DONE: VerbResult = { ok: true };

/** Sign-in, life and end of the agent's session at the gateway. One at a time; a second request is refused. */
export function createSession(parts: SessionParts): Session {
  const { clock, log, settings } = parts;
  let phase: Phase = { kind: 'out' };
  let passwordKept = false;
  const relapses = createRelapses(clock);

  const signedOut = (why: Notice | null): void => {
    phase = { kind: 'out' };
    parts.onWarning('skills', null);
    parts.onWarning('password', null);
    parts.onView({ kind: 'signedOut', notice: why, passwordKept });
  };

  const secretsOf = (connection: GatewayConnection): KeptSecrets =>
    createKeptSecrets(parts.secrets, { gateway: connection.origin, agentId: connection.agentId }, (warning) =>
      parts.onWarning('keychain', warning),
    );

  const goLive = (connection: GatewayConnection, secrets: KeptSecrets, isInDoubt: boolean): void => {
    relapses.began();
    const live = startLiveSession({
      connection,
      secrets,
      isInDoubt,
      clock,
      random: parts.random,
      reconcile: parts.reconcile,
      onEvent: parts.onEvent,
      onStatus: parts.onStatus,
      onEnd: (end) => onEnd(live, end),
    });
    phase = { kind: 'in', live };
    parts.onView({ kind: 'signedIn', agentId: connection.agentId });
  };

  const onEnd = (live: LiveSession, end: PollerEnd): void => {
    // A sign-out of ours may see its own end here first; its answer is still on its way.
    if (phase.kind === 'signingOut' && phase.live === live) phase = { ...phase, end };
    if (phase.kind !== 'in' || phase.live !== live) return;
    log.info('session ended by the gateway', { reason: end.kind });
    live.stop();
    const dropped = live.secrets.dropSession();
    // After a shutdown somebody else may be signed in with this ID: coming back by ourselves would be a fight.
    if (end.kind === 'shutdown') signedOut(notice('session.shutdown'));
    else void signInAgain(live.connection.agentId, dropped);
  };

  /** The session was lost, not ended by anybody: with a kept password it comes back by itself. */
  const signInAgain = async (agentId: string, dropped: Promise<void>): Promise<void> => {
    phase = { kind: 'signingIn' };
    parts.onView({ kind: 'signingIn', step: 'resuming' });
    // A slow keychain must not drop the session that comes now.
    await dropped;
    const connected = await parts.connect(agentId);
    const secrets = connected.ok ? secretsOf(connected.connection) : null;
    const kept = await secrets?.password();
    const { phoneNumber } = settings();
    if (!connected.ok || !secrets || kept?.kind !== 'found' || phoneNumber === '') {
      if (connected.ok) void connected.connection.close();
      signedOut(notice('session.expired'));
      return;
    }
    const form = { agentId, phoneNumber, password: kept.value, rememberPassword: true };
    await attemptSignIn({ connection: connected.connection, secrets, form }, 'again');
  };

  const ask = ({ connection, form }: Attempt, how: HowToSignIn) => {
    const body = signInBody(form);
    if (how === 'force') return connection.client.forceSignIn(body);
    if (how === 'once') return connection.client.signIn(body);
    const abort = new AbortController();
    phase = { kind: 'resuming', abort };
    const { random, onStatus } = parts;
    const relapsed = how === 'again' ? relapses.lost() : 0;
    return signInPatiently(connection, body, { clock, random, onStatus, relapsed, signal: abort.signal });
  };

  const attemptSignIn = async (attempt: Attempt, how: HowToSignIn): Promise<VerbResult> => {
    const { connection, form, secrets } = attempt;
    phase = { kind: 'signingIn' };
    parts.onView({ kind: 'signingIn', step: 'signingIn' });
    const answer = await ask(attempt, how);
    if (answer === null) {
      void connection.close();
      return DONE;
    }
    if (!answer.ok) {
      if (isElsewhere(answer.failure) && how !== 'force' && settings().forceSignIn === 'ask') {
        phase = { kind: 'asking', attempt };
        parts.onView({ kind: 'confirmForce', agentId: form.agentId });
        return DONE;
      }
      void connection.close();
      const why = refusalOf(answer.failure, settings());
      signedOut(why);
      return { ok: false, notice: why, field: fieldOf(answer.failure) };
    }
    phase = { kind: 'signingIn' };
    parts.onView({ kind: 'signingIn', step: 'settingSkills' });
    const skills = await connection.client.setSkills();
    parts.onWarning(
      'skills',
      skills.ok ? null : notice('warning.skills', { cause: failureNotice(skills.failure) }),
    );
    parts.onWarning('password', passwordWarning(answer.value.timeRemaining));
    const { agentId, phoneNumber, rememberPassword: remember } = form;
    parts.onSignedIn({ agentId, phoneNumber, rememberPassword: remember });
    // Calls of a session that the agent did not end may still be up.
    goLive(connection, secrets, how !== 'once');
    // After polling has begun: a slow keychain must not cost the agent a call.
    await rememberPassword(attempt);
    return DONE;
  };

  const rememberPassword = async ({ secrets, form }: Attempt): Promise<void> => {
    if (form.rememberPassword) passwordKept = await secrets.keepPassword(form.password);
    else if (await secrets.dropPassword()) passwordKept = false;
  };

  /** @returns whether that was the end of it; false when the agent must sign in. */
  const resumeKept = async (
    kept: Kept<KeptSession>,
    connection: GatewayConnection,
    secrets: KeptSecrets,
  ): Promise<boolean> => {
    if (kept.kind === 'unavailable') parts.onWarning('keychain', kept.notice);
    if (kept.kind !== 'found') return false;
    const abort = new AbortController();
    phase = { kind: 'resuming', abort };
    const { clock, random, onStatus } = parts;
    const outcome = await resumeSession(connection, kept.value, {
      clock,
      random,
      onStatus,
      signal: abort.signal,
    });
    log.info('kept session tried', { outcome: outcome.kind });
    if (outcome.kind === 'alive') {
      if (outcome.sync) parts.onSync(outcome.sync);
      goLive(connection, secrets, outcome.sync === null);
      return true;
    }
    connection.guid.set(null);
    connection.cookies.clear();
    await secrets.dropSession();
    if (outcome.kind === 'cancelled') void connection.close();
    return outcome.kind === 'cancelled';
  };

  return {
    async resume() {
      if (phase.kind !== 'out') return;
      const { agentId, phoneNumber, wideAgentIds } = settings();
      if (!isAgentId(agentId, wideAgentIds)) {
        signedOut(null);
        return;
      }
      phase = { kind: 'signingIn' };
      parts.onView({ kind: 'signingIn', step: 'resuming' });
      const connected = await parts.connect(agentId);
      if (!connected.ok) {
        signedOut(null);
        return;
      }
      const { connection } = connected;
      const secrets = secretsOf(connection);
      const session = await secrets.session();
      // The session goes on without waiting for it.
      const password = secrets.password().then((kept) => {
        passwordKept = kept.kind === 'found';
        return kept;
      });
      if (await resumeKept(session, connection, secrets)) return;
      const kept = await password;
      if (kept.kind !== 'found' || phoneNumber === '') {
        void connection.close();
        signedOut(null);
        return;
      }
      const form = { agentId, phoneNumber, password: kept.value, rememberPassword: true };
      await attemptSignIn({ connection, secrets, form }, 'patient');
    },

    async signIn(typed) {
      if (phase.kind !== 'out') return refused('session.busy');
      const form = { ...typed, agentId: typed.agentId.trim(), phoneNumber: typed.phoneNumber.trim() };
      const wrong = checkSignInForm(form, settings().wideAgentIds, passwordKept);
      if (wrong) return { ok: false, ...wrong };
      phase = { kind: 'signingIn' };
      const connected = await parts.connect(form.agentId);
      if (!connected.ok) {
        phase = { kind: 'out' };
        return connected;
      }
      const { connection } = connected;
      const secrets = secretsOf(connection);
      const kept = form.password === '' ? await secrets.password() : null;
      if (kept && kept.kind !== 'found') {
        void connection.close();
        // A locked keychain may be unlocked the next time.
        passwordKept = kept.kind === 'unavailable';
        signedOut(null);
        const why = kept.kind === 'unavailable' ? kept.notice : notice('session.noKept');
        return { ok: false, notice: why, field: 'password' };
      }
      return attemptSignIn(
        { connection, secrets, form: kept ? { ...form, password: kept.value } : form },
        'once',
      );
    },

    async answerForce(takeOver) {
      if (phase.kind !== 'asking') return refused('session.busy');
      const { attempt } = phase;
      if (takeOver) return attemptSignIn(attempt, 'force');
      void attempt.connection.close();
      signedOut(notice('session.forceDeclined'));
      return DONE;
    },

    async signOut(deadlineMs) {
      if (phase.kind === 'resuming') {
        phase.abort.abort();
        signedOut(null);
        return DONE;
      }
      if (phase.kind !== 'in') return phase.kind === 'out' ? DONE : refused('session.busy');
      const { live } = phase;
      const { agentId, client } = live.connection;
      phase = { kind: 'signingOut', live, end: null };
      parts.onView({ kind: 'signingOut', agentId });
      const answer = await client.signOut(deadlineMs);
      const { end } = phase;
      const isRefused = !answer.ok && answer.failure.kind === 'business' && !isSessionOver(answer.failure);
      // A session that expired meanwhile is over, as the agent wanted.
      if (isRefused && end?.kind !== 'expired') {
        phase = { kind: 'in', live };
        if (end) {
          onEnd(live, end);
          return DONE;
        }
        parts.onView({ kind: 'signedIn', agentId });
        return { ok: false, notice: failureNotice(answer.failure), field: null };
      }
      live.stop();
      await live.secrets.dropSession();
      const told = answer.ok || answer.failure.kind === 'business';
      signedOut(told ? null : notice('session.signedOutOffline'));
      return DONE;
    },

    connection: () => (phase.kind === 'in' ? phase.live.connection : null),
    reconcile() {
      if (phase.kind === 'in') phase.live.reconcile();
    },
    async startOver() {
      if (phase.kind !== 'in') return null;
      const { live } = phase;
      return live.withoutPolling(async () => {
        const sync = await live.connection.client.syncAgentInfo();
        // Before the next event, which is newer.
        if (sync.ok) parts.onSync(sync.value);
        return sync;
      });
    },
  };
}

function refused(key: 'session.busy'): VerbResult {
  return { ok: false, notice: notice(key), field: null };
}
