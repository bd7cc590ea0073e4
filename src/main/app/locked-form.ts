import type { SignInRequest } from '../../shared/ipc.ts';
import type { SettingsStore } from '../storage/settings-store.ts';

/**
 * A sign-in form with what the administrator has locked in the place of what was sent: the form shows it as
 * locked, but main does not rely on a window for that.
 */
export function lockForm(
  form: SignInRequest,
  settings: Pick<SettingsStore, 'get' | 'locked'>,
): SignInRequest {
  const { agentId, phoneNumber, rememberPassword } = settings.get();
  return {
    ...form,
    ...(settings.locked.includes('agentId') && { agentId }),
    ...(settings.locked.includes('phoneNumber') && { phoneNumber }),
    ...(settings.locked.includes('rememberPassword') && { rememberPassword }),
  };
}
