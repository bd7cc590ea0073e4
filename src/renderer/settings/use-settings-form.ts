import { useEffect, useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Failure } from '../model/api.ts';
import { useVerb } from '../model/use-verb.ts';
import { tidyAddresses } from './address-list.ts';

/** The part of the settings that this window edits; the rest belongs to the sign-in form. */
export type SettingsDraft = Omit<Settings, 'rememberPassword'>;

/** The settings form. */
export interface SettingsForm {
  /** Null until main has answered. */
  readonly draft: SettingsDraft | null;
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** When the shown values were saved (ms since the epoch); null after a change. */
  readonly savedAt: number | null;
  /** The proxy's password as it is typed. It is no setting: main puts it into the keychain. */
  readonly proxyPassword: string;
  typeProxyPassword(password: string): void;
  change(edits: Partial<SettingsDraft>): void;
  save(): void;
  /** Shows a failure found in the window. */
  refuse(failure: Failure): void;
}

/** Keeps the settings form: what is saved, what was changed, and saving it. */
export function useSettingsForm(
  api: Pick<TonebridgeApi, 'getSettings' | 'saveSettings' | 'keepProxyPassword'>,
): SettingsForm {
  const [saved, setSaved] = useState<Settings | null>(null);
  const [edits, setEdits] = useState<Partial<SettingsDraft>>({});
  const [proxyPassword, setProxyPassword] = useState('');
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const { busy, failure, run, setFailure } = useVerb();

  useEffect(() => {
    void run(async () => {
      setSaved(await api.getSettings());
      return { ok: true };
    });
  }, [api]);

  const draft = saved && { ...saved, ...edits };

  const save = async () => {
    if (draft === null) return;
    let next: Settings = draft;
    const result = await run(async () => {
      // Signing in meanwhile may have changed what this window doesn't edit.
      const settings = { ...(await api.getSettings()), ...edits };
      next = { ...settings, fallbackGateways: tidyAddresses(settings.fallbackGateways) };
      return api.saveSettings(next);
    });
    if (!result?.ok) return;
    setSaved(next);
    setEdits((present) => (present === edits ? {} : present));
    if (proxyPassword !== '') {
      const kept = await run(() => api.keepProxyPassword(proxyPassword));
      if (!kept?.ok) return;
      setProxyPassword('');
    }
    setSavedAt(Date.now());
  };

  return {
    draft,
    dirty: saved !== null && (proxyPassword !== '' || JSON.stringify(saved) !== JSON.stringify(draft)),
    proxyPassword,
    typeProxyPassword: (password) => {
      setProxyPassword(password);
      setSavedAt(null);
    },
    busy,
    failure,
    savedAt,
    change: (more) => {
      setEdits((before) => ({ ...before, ...more }));
      setSavedAt(null);
    },
    save: () => void save(),
    refuse: setFailure,
  };
}
