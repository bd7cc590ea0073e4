import type { FormField, SignInRequest } from '../../shared/ipc.ts';
import { type Notice, notice } from '../../shared/notice.ts';

/** Agent IDs run from 101 (seed) to 59999, from gateway release 25.200.0 on to 999999 (protocol notes §1). */
const FIRST_AGENT_ID = 101;
const LAST_AGENT_ID = 59_999;
const LAST_WIDE_AGENT_ID = 999_999;
/** Lengths the gateway allows (protocol notes §2). */
const PASSWORD_MAX = 32;
const PHONE_MAX = 24;

export interface FormError {
  readonly notice: Notice;
  readonly field: FormField;
}

/** The last agent ID that is allowed. */
export function lastAgentId(wide: boolean): number {
  return wide ? LAST_WIDE_AGENT_ID : LAST_AGENT_ID;
}

/** Whether a text is an agent ID in the allowed range. */
export function isAgentId(text: string, wide: boolean): boolean {
  if (!/^[1-9]\d{2,5}$/.test(text)) return false;
  return Number(text) >= FIRST_AGENT_ID && Number(text) <= lastAgentId(wide);
}

/**
 * Checks what was typed to sign in.
 *
 * @param wide whether the gateway has agent IDs up to 999999.
 * @param passwordKept whether an empty password means the kept one.
 * @returns the first field that is wrong, or null.
 */
export function checkSignInForm(form: SignInRequest, wide: boolean, passwordKept: boolean): FormError | null {
  if (!isAgentId(form.agentId, wide)) return wrongAgentId(wide);
  if (form.password === '' && !passwordKept) {
    return { field: 'password', notice: notice('input.passwordMissing') };
  }
  if (form.password.length > PASSWORD_MAX) {
    return { field: 'password', notice: notice('input.passwordLong') };
  }
  if (form.phoneNumber === '') return { field: 'phoneNumber', notice: notice('input.phoneMissing') };
  return checkPhoneNumber(form.phoneNumber);
}

/** Checks what is kept to fill the form in with; either may be empty. Parameters as above. */
export function checkKeptAgent(
  kept: Pick<SignInRequest, 'agentId' | 'phoneNumber'>,
  wide: boolean,
): FormError | null {
  if (kept.agentId !== '' && !isAgentId(kept.agentId, wide)) return wrongAgentId(wide);
  return kept.phoneNumber === '' ? null : checkPhoneNumber(kept.phoneNumber);
}

function wrongAgentId(wide: boolean): FormError {
  return { field: 'agentId', notice: notice('input.agentId', { max: String(lastAgentId(wide)) }) };
}

function checkPhoneNumber(phoneNumber: string): FormError | null {
  if (phoneNumber.length > PHONE_MAX) {
    return { field: 'phoneNumber', notice: notice('input.phoneLong') };
  }
  if (!/^\+?[0-9*#]+$/.test(phoneNumber)) {
    return { field: 'phoneNumber', notice: notice('input.phoneForm') };
  }
  return null;
}
