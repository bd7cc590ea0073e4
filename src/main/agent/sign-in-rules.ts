import type { FormField, SignInRequest } from '../../shared/ipc.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';
import type { SignInBody } from '../gateway/client.ts';
import type { GatewayFailure } from '../gateway/failure.ts';
import { failureNotice } from '../gateway/failure-notice.ts';
import { isSignedInElsewhere, needsNewSignIn } from '../gateway/retcodes.ts';

/** Days before its expiry from which on a password's end is told. */
const TELL_EXPIRY_DAYS = 10;

/** The sign-in's body: idle afterwards, PC and phone, the phone freed after a call (protocol notes §2). */
export function signInBody(form: Pick<SignInRequest, 'password' | 'phoneNumber'>): SignInBody {
  return {
    password: form.password,
    phonenum: form.phoneNumber,
    status: '4',
    releasephone: 'true',
    agenttype: '4',
  };
}

/** Whether a sign-in failed because the agent is signed in elsewhere. */
export function isElsewhere(failure: GatewayFailure): boolean {
  return failure.kind === 'business' && isSignedInElsewhere(failure.retcode);
}

/** Why a sign-in failed. Where nobody may take a session over, the agent has to end it at the other place. */
export function refusalOf(failure: GatewayFailure, { forceSignIn }: Pick<Settings, 'forceSignIn'>): Notice {
  const isFinal = isElsewhere(failure) && forceSignIn === 'never';
  return isFinal ? notice('session.elsewhere') : failureNotice(failure);
}

/** Whether a failure says that the session is over at the gateway. */
export function isSessionOver(failure: GatewayFailure): boolean {
  return failure.kind === 'business' && (needsNewSignIn(failure.retcode) || failure.retcode === '100-008');
}

/** The field of the form that a refused sign-in is about; null when it's about none. */
export function fieldOf(failure: GatewayFailure): FormField | null {
  if (failure.kind !== 'business') return null;
  if (['100-013', '100-014'].includes(failure.retcode)) return 'phoneNumber';
  return ['100-004', '100-020'].includes(failure.retcode) ? 'password' : null;
}

/** @param days until the password expires, if the gateway said. */
export function passwordWarning(days: number | null | undefined): Notice | null {
  if (days === null || days === undefined || days < 0 || days > TELL_EXPIRY_DAYS) return null;
  return notice('warning.passwordExpiresSoon', { days: String(days) });
}
