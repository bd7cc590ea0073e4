import type { VerbResult } from '../../shared/ipc.ts';
import type { Settings, ToolbarSize } from '../../shared/settings.ts';
import type { Agent } from '../agent/agent.ts';
import type { IpcHandlers } from '../desktop/ipc.ts';
import type { StateSync } from '../desktop/state-sync.ts';
import { windowVerbs } from '../desktop/window-verbs.ts';
import type { Windows } from '../desktop/windows.ts';
import type { Updates } from '../update/updates.ts';
import type { ActivityVerbs } from './activity-binding.ts';
import type { CallVerbs } from './call-verbs.ts';
import type { DoctorVerbs } from './doctor-binding.ts';
import type { SoundVerbs } from './feedback.ts';
import type { FirstRunVerbs } from './first-run.ts';
import type { IvrFileVerbs } from './ivr-file-binding.ts';
import type { KnownSecrets } from './known-secrets.ts';
import type { ProxyBinding } from './proxies.ts';
import type { ShortcutVerbs } from './shortcut-verbs.ts';

export interface HandlerParts {
  readonly agent: Agent;
  readonly state: StateSync['snapshot'];
  readonly settings: () => Settings;
  readonly saveSettings: (settings: Settings) => VerbResult;
  readonly setToolbarSize: (size: ToolbarSize) => VerbResult;
  readonly secrets: Pick<KnownSecrets, 'password'>;
  readonly windows: Pick<Windows, 'open' | 'closeOf' | 'fit'>;
  readonly firstRun: FirstRunVerbs;
  readonly activityVerbs: ActivityVerbs;
  readonly calls: CallVerbs;
  readonly ivrFiles: IvrFileVerbs;
  readonly proxies: Pick<ProxyBinding, 'view' | 'keepPassword' | 'forgetPassword'>;
  readonly doctorVerbs: DoctorVerbs;
  /** The verbs about shortcuts. */
  readonly shortcuts: ShortcutVerbs;
  readonly quit: () => void;
  readonly updates: Pick<Updates, 'check' | 'restart'>;
  readonly soundVerbs: SoundVerbs;
  /** The network is back. */
  readonly onNetworkBack: () => void;
}

/** What main does for each verb of the windows: hands it to the part that knows. */
export function createHandlers(parts: HandlerParts): IpcHandlers {
  const { agent, windows, secrets } = parts;
  return {
    'state:get': async () => parts.state(),
    'session:signIn': (form) => {
      secrets.password(form.password);
      return agent.signIn(form);
    },
    'session:answerForce': ({ takeOver }) => agent.answerForce(takeOver),
    'session:signOut': () => agent.signOut(),
    'session:startOver': () => agent.startOver(),
    'numbers:transmit': async () => {
      await agent.transmit();
      return { ok: true };
    },
    'network:back': async () => {
      parts.onNetworkBack();
      return { ok: true };
    },
    'settings:get': async () => parts.settings(),
    'settings:save': async (settings) => parts.saveSettings(settings),
    'app:quit': async () => {
      parts.quit();
      return { ok: true };
    },
    'update:check': () => parts.updates.check(),
    'update:restart': async () => parts.updates.restart(),
    'toolbar:size': async ({ size }) => parts.setToolbarSize(size),
    ...parts.calls,
    ...parts.ivrFiles,
    'proxy:view': () => parts.proxies.view(),
    'proxy:keepPassword': ({ password }) => parts.proxies.keepPassword(password),
    'proxy:forgetPassword': () => parts.proxies.forgetPassword(),
    ...parts.firstRun,
    ...parts.activityVerbs,
    ...parts.doctorVerbs,
    ...parts.shortcuts,
    ...parts.soundVerbs,
    ...windowVerbs(windows),
  };
}
