import { useCallback, useEffect, useState } from 'preact/hooks';
import type { SignInRequest, TonebridgeApi } from '../../shared/ipc.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Failure } from '../model/api.ts';
import { useVerb } from '../model/use-verb.ts';

/** The sign-in form without the password, which only the input element holds. */
export type SignInDraft = Omit<SignInRequest, 'password'>;

/** The sign-in form, alive also while the form itself is not on screen. */
export interface SignIn {
  /** Whether the prefilled values are there. */
  readonly loaded: boolean;
  readonly gatewayMissing: boolean;
  readonly draft: SignInDraft;
  readonly busy: boolean;
  readonly failure: Failure | null;
  change(edits: Partial<SignInDraft>): void;
  submit(password: string): void;
}

/**
 * Keeps the sign-in form: prefilled from the settings, over that what the agent typed.
 *
 * @param typed what the agent has typed already, at an earlier time.
 */
export function useSignIn(
  api: Pick<TonebridgeApi, 'getSettings' | 'signIn'>,
  typed: Partial<SignInDraft> = {},
): SignIn {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [loaded, setLoaded] = useState(false);
  const [edits, setEdits] = useState<Partial<SignInDraft>>(typed);
  const { busy, failure, run } = useVerb();

  const load = useCallback(() => {
    api
      .getSettings()
      .then(setSettings)
      // The form works without prefilled values too.
      .catch(() => undefined)
      .finally(() => setLoaded(true));
  }, [api]);

  useEffect(() => {
    load();
    // The agent may come back from the settings window with a gateway set.
    window.addEventListener('focus', load);
    document.addEventListener('visibilitychange', load);
    return () => {
      window.removeEventListener('focus', load);
      document.removeEventListener('visibilitychange', load);
    };
  }, [load]);

  const draft: SignInDraft = {
    agentId: edits.agentId ?? settings?.agentId ?? '',
    phoneNumber: edits.phoneNumber ?? settings?.phoneNumber ?? '',
    rememberPassword: edits.rememberPassword ?? settings?.rememberPassword ?? false,
  };

  return {
    loaded,
    gatewayMissing: settings?.gateway === '' || failure?.field === 'gateway',
    draft,
    busy,
    failure,
    change: (more) => setEdits((before) => ({ ...before, ...more })),
    submit: (password) => {
      void run(() => api.signIn({ ...draft, password })).then(load);
    },
  };
}
