import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import { AgentRow } from '../call-bar/agent-row.tsx';
import { useMuted } from '../call-bar/use-muted.ts';
import { attempt } from '../model/api.ts';
import { say, sayNotice } from '../model/text.ts';
import { useVerb } from '../model/use-verb.ts';
import { IconButton } from '../ui/button.tsx';
import { Tile } from '../ui/tile.tsx';
import { CallDoubt } from './call-doubt.tsx';
import { CompactAction } from './compact-action.tsx';
import { Duration } from './duration.tsx';
import { FailureBanner } from './failure-banner.tsx';
import { glance, glanceDetail } from './glance.ts';
import { PracticeStrip } from './practice-strip.tsx';
import { Countdown } from './reconnecting.tsx';
import { SizeToggle, type Sizing } from './size-toggle.tsx';
import { usePass } from './use-pass.ts';
import { Warnings } from './warnings.tsx';

/** The state in two lines beside its icon. */
function GlanceText({ state }: { state: AppState }) {
  const { title, line, retryAt } = glance(state);
  return (
    <div class="compact-text">
      <h1 title={title}>{title}</h1>
      <p title={line}>
        {retryAt !== undefined && <Countdown retryAt={retryAt} />}
        {retryAt !== undefined && line !== '' && ' · '}
        {line}
      </p>
    </div>
  );
}

/** The customer does not hear the agent, who has to know; a press turns the microphone on. */
function MicrophoneOff({ state, onPress }: { state: AppState; onPress: () => void }) {
  const { block } = state.controls.unmute;
  const name = say('bar.name.unmute');
  const label = block === null ? name : say('bar.blocked', { name, why: sayNotice(block) });
  return (
    <button
      type="button"
      class="compact-tile-button"
      aria-disabled={block === null ? undefined : 'true'}
      aria-label={label}
      title={label}
      onClick={onPress}
    >
      <Tile icon="micOff" tone="warning" strong />
    </button>
  );
}

interface CompactBarProps {
  state: AppState;
  api: TonebridgeApi;
  sizing: Sizing;
  /** The form or question of a session that is not signed in. */
  form: ComponentChildren;
}

/** The toolbar as one row: what is, who is in the call, how long, and the key. What needs more words has them below. */
export function CompactBar({ state, api, sizing, form }: CompactBarProps) {
  const { session, call, callUnsure, connection, warnings } = state;
  const [isFormOpen, setFormOpen] = useState(false);
  const [isAgentOpen, setAgentOpen] = useState(false);
  const [areWarningsOpen, setWarningsOpen] = useState(false);
  const cancelling = useVerb();
  const unmuting = useVerb();
  const isMuted = useMuted(state.controls);
  const { pass, unheard } = usePass(api);
  const { icon, tone, strong } = glance(state);
  const detail = glanceDetail(state);

  useEffect(() => {
    if (session.kind === 'signedIn') setFormOpen(false);
  }, [session.kind]);

  const hasForm = session.kind === 'confirmForce' || (session.kind === 'signedOut' && isFormOpen);
  const hasCall = session.kind === 'signedIn' && call.kind !== 'none' && call.kind !== 'ended';
  const failure = unheard ?? cancelling.failure ?? unmuting.failure ?? sizing.failure;
  return (
    <main class={`compact compact-${tone}`}>
      <div class="compact-row">
        <Tile icon={icon} tone={tone} strong={strong} />
        <GlanceText state={state} />
        {warnings.length > 0 && (
          <button
            type="button"
            class="compact-tile-button"
            aria-expanded={areWarningsOpen}
            aria-label={say('look.warnings', { count: String(warnings.length) })}
            title={say('look.warnings', { count: String(warnings.length) })}
            onClick={() => setWarningsOpen(!areWarningsOpen)}
          >
            <Tile icon="warning" tone="warning" />
          </button>
        )}
        {hasCall && isMuted && (
          <MicrophoneOff state={state} onPress={() => void unmuting.run(() => api.unmute())} />
        )}
        {hasCall && <Duration since={call.since} />}
        <CompactAction
          state={state}
          api={api}
          isFormOpen={isFormOpen}
          onForm={() => setFormOpen(!isFormOpen)}
          cancelling={cancelling}
          onPass={pass}
        />
        <div class="compact-tools">
          <IconButton
            icon="settings"
            label={say('window.openSettings')}
            onPress={() => void attempt(() => api.openWindow('settings'))}
          />
          <SizeToggle sizing={sizing} />
          {session.kind === 'signedIn' && (
            <IconButton
              icon="user"
              label={say('look.agent')}
              expanded={isAgentOpen}
              onPress={() => setAgentOpen(!isAgentOpen)}
            />
          )}
          <IconButton
            icon="hide"
            label={say('window.hide')}
            onPress={() => void attempt(() => api.closeWindow())}
          />
        </div>
      </div>
      <PracticeStrip state={state} api={api} />
      {detail !== null && !hasForm && <p class={`compact-detail tone-${detail.tone}`}>{detail.text}</p>}
      {callUnsure && connection.kind === 'online' && <CallDoubt state={state} api={api} />}
      {failure && <FailureBanner failure={failure} />}
      {isAgentOpen && session.kind === 'signedIn' && <AgentRow state={state} session={session} api={api} />}
      {areWarningsOpen && <Warnings warnings={warnings} />}
      {hasForm && <div class="compact-form">{form}</div>}
    </main>
  );
}
