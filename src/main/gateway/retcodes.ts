import { isMessageKey } from '../../shared/messages/catalogue.ts';
import { type Notice, notice } from '../../shared/notice.ts';

/** The retcode of a success (seed). */
export const SUCCESS = '0';

/** Digits that may be a phone number or have been dialled. */
const NUMBER = /\d{5,}/g;

const AUTHENTICATION_LOST = new Set(['100-006', '000-003']);
const SIGN_IN_AGAIN = new Set([...AUTHENTICATION_LOST, '105-005', '105-006', '105-007']);

/** Whether a retcode says that the GUID of the request is wrong or has expired (protocol notes §2). */
export function isAuthenticationLost(retcode: string): boolean {
  return AUTHENTICATION_LOST.has(retcode);
}

/** Whether only a new sign-in helps (protocol notes §2, §3). */
export function needsNewSignIn(retcode: string): boolean {
  return SIGN_IN_AGAIN.has(retcode);
}

/** Whether the agent is signed in elsewhere, so that a forced sign-in is the agent's to decide (§6). */
export function isSignedInElsewhere(retcode: string): boolean {
  return retcode === '100-002';
}

/**
 * Plain words for a retcode. Codes of five digits come from the CTI platform behind the gateway and are not
 * published (protocol notes §1): number and message are shown as they are.
 *
 * @param message the gateway's own text; cut, stripped of control characters and of whatever may be somebody's
 *   number, shown only beside codes that have no text of ours.
 */
export function retcodeNotice(retcode: string, message: string): Notice {
  const key = `retcode.${retcode}`;
  if (/^\d/.test(retcode) && isMessageKey(key)) return notice(key);
  const params = {
    retcode: shown(retcode, 24),
    message: sentence(shown(message.replace(NUMBER, mask), 160)),
  };
  return notice(/^\d{5}$/.test(retcode) ? 'retcode.platform' : 'retcode.unknown', params);
}

function mask(digits: string): string {
  return '•'.repeat(digits.length - 2) + digits.slice(-2);
}

function shown(text: string, limit: number): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim();
  return clean.length > limit ? `${clean.slice(0, limit - 1)}…` : clean;
}

function sentence(text: string): string {
  return text === '' || /[.!?…。！？]$/u.test(text) ? text : `${text}.`;
}
