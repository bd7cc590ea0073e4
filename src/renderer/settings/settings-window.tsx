import { useEffect, useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import { type Notice, notice } from '../../shared/notice.ts';
import { attempt } from '../model/api.ts';
import { fieldError, useFocusOnError } from '../model/field-error.ts';
import type { StateClient } from '../model/state-client.ts';
import { say } from '../model/text.ts';
import { useAppState } from '../model/use-app-state.ts';
import { Button } from '../ui/button.tsx';
import { AboutSection } from './about-section.tsx';
import { addressListError } from './address-list.ts';
import { AgentSection } from './agent-section.tsx';
import { ConnectSection } from './connect-section.tsx';
import { DiscardDialog } from './discard-dialog.tsx';
import { GatewaySection } from './gateway-section.tsx';
import { IvrDirectory } from './ivr-directory.tsx';
import { LanguageSection } from './language-section.tsx';
import { LifeSection } from './life-section.tsx';
import { LookSection } from './look-section.tsx';
import { PracticeSection } from './practice-section.tsx';
import { ProxySection } from './proxy-section.tsx';
import { SettingsFooter } from './settings-footer.tsx';
import { ShortcutSection } from './shortcut-section.tsx';
import { SoundSection } from './sound-section.tsx';
import { useCloseGuard } from './use-close-guard.ts';
import { useSettingsForm } from './use-settings-form.ts';

/** The settings window. Everything is saved together; closing it asks when something is unsaved. */
export function SettingsWindow({ api, client }: { api: TonebridgeApi; client: StateClient }) {
  const state = useAppState(client);
  const form = useSettingsForm(api);
  const [editing, setEditing] = useState<number | 'new' | null>(null);
  const [wrongReasons, setWrongReasons] = useState<Notice | null>(null);
  const guard = useCloseGuard(api, form.dirty || editing !== null || wrongReasons !== null);
  useFocusOnError(form.failure);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || guard.asking) return;
      // Else the same key press would close the question it opens.
      event.preventDefault();
      guard.close();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [guard]);

  const submit = (event: Event) => {
    event.preventDefault();
    if (editing !== null) {
      form.refuse({ ok: false, notice: notice('settings.ivrUnfinished'), field: 'ivrDirectory' });
      document.getElementById('ivr-name')?.focus();
      return;
    }
    const wrongList = addressListError(form.draft?.fallbackGateways ?? []);
    if (wrongList) form.refuse({ ok: false, notice: wrongList, field: 'fallbackGateways' });
    else if (wrongReasons) form.refuse({ ok: false, notice: wrongReasons, field: 'busyReasons' });
    else form.save();
  };

  const { draft, failure, change } = form;
  return (
    <form class="settings" onSubmit={submit} noValidate aria-labelledby="settings-title">
      <main class="settings-body">
        <div class="row settings-head">
          <h1 id="settings-title">{say('settings.title')}</h1>
          <Button kind="quiet" onPress={() => void attempt(() => api.openWindow('activity'))}>
            {say('activity.openWindow')}
          </Button>
        </div>
        {draft && state && (
          <>
            <GatewaySection draft={draft} failure={failure} onChange={change} />
            <ProxySection
              api={api}
              draft={draft}
              failure={failure}
              savedAt={form.savedAt}
              password={form.proxyPassword}
              onPassword={form.typeProxyPassword}
              onChange={change}
            />
            <AgentSection draft={draft} failure={failure} onChange={change} />
            <IvrDirectory
              api={api}
              entries={draft.ivrDirectory}
              onChange={(ivrDirectory) => change({ ivrDirectory })}
              error={fieldError(failure, 'ivrDirectory')}
              editing={editing}
              onEdit={setEditing}
            />
            <ConnectSection draft={draft} onChange={change} onReasons={setWrongReasons} />
            <ShortcutSection
              api={api}
              state={state}
              draft={draft}
              failure={failure}
              savedAt={form.savedAt}
              onChange={change}
            />
            <LifeSection draft={draft} failure={failure} onChange={change} />
            <LookSection draft={draft} onChange={change} />
            <SoundSection draft={draft} onChange={change} />
            <PracticeSection api={api} />
            <LanguageSection value={draft.language} onChange={(language) => change({ language })} />
            <AboutSection api={api} state={state} />
          </>
        )}
      </main>
      <SettingsFooter form={form} onCancel={guard.close} />
      {guard.asking && <DiscardDialog onDiscard={guard.discard} onKeep={guard.keep} />}
    </form>
  );
}
