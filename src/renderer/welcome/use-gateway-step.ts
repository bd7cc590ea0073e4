import { useEffect, useState } from 'preact/hooks';
import type { TonebridgeApi, VerbResult } from '../../shared/ipc.ts';
import { notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';
import type { Failure } from '../model/api.ts';
import { useVerb } from '../model/use-verb.ts';
import type { WelcomeRun } from './use-welcome.ts';

/** The address of the gateway, typed and tried. */
export interface GatewayStepForm {
  /** Whether the values of the settings are there. */
  readonly loaded: boolean;
  readonly gateway: string;
  readonly caFile: string;
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** The gateway at just this address has answered. */
  readonly isGood: boolean;
  /** The address makes sense, only nobody has answered as a gateway does. */
  readonly mayBeUsed: boolean;
  type(edits: { gateway?: string; caFile?: string }): void;
  check(): void;
  /** Saves the address and goes on. */
  use(): void;
}

export function useGatewayStep(
  api: Pick<TonebridgeApi, 'getSettings' | 'saveSettings' | 'checkGateway'>,
  welcome: WelcomeRun,
): GatewayStepForm {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [good, setGood] = useState<string | null>(null);
  const { busy, failure, run, setFailure } = useVerb();

  useEffect(() => {
    api
      .getSettings()
      .then(setSettings, () => setFailure({ ok: false, notice: notice('window.internal'), field: null }));
  }, [api]);

  const gateway = welcome.draft.gateway ?? settings?.gateway ?? '';
  const caFile = welcome.draft.caFile ?? settings?.caFile ?? '';
  const typed = JSON.stringify([gateway, caFile]);

  const save = async (): Promise<VerbResult> =>
    api.saveSettings({ ...(await api.getSettings()), gateway, caFile });
  const isAnswer = failure !== null && !failure.notice.key.startsWith('input.');
  return {
    loaded: settings !== null,
    gateway,
    caFile,
    busy,
    failure,
    isGood: good === typed,
    mayBeUsed: isAnswer && (failure.field === 'gateway' || failure.field === 'caFile'),
    type: (edits) => {
      setFailure(null);
      welcome.type(edits);
    },
    check: () => {
      void run(() => api.checkGateway({ gateway, caFile })).then((result) => result?.ok && setGood(typed));
    },
    use: () => {
      void run(save).then((result) => result?.ok && welcome.next());
    },
  };
}
