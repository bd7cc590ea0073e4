import type { Ref } from 'preact';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { AppState } from '../../shared/state.ts';
import { ariaShortcut, keyCaps, onMac } from '../model/accelerator.ts';
import { say, sayNotice } from '../model/text.ts';
import { useVerb } from '../model/use-verb.ts';
import { FailureBanner } from '../toolbar/failure-banner.tsx';
import { Icon } from '../ui/icon.tsx';
import { KeyCaps } from '../ui/key-caps.tsx';
import { customerWaits, type WaitState } from './customer-waits.tsx';
import { isConnecting } from './shown-controls.ts';

export type ConnectState = Pick<AppState, 'call' | 'flow' | 'connect' | 'connectShortcut'>;

/** Whether connecting an IVR is what the agent may want next: the customer is here, and nothing else is going on. */
export function offersConnect(state: ConnectState): boolean {
  const { call, connect } = state;
  if (connect.ivrs.length === 0 || isConnecting(state)) return false;
  if (call.kind === 'talking') return call.held === null && call.party.role !== 'ivr';
  return (call.kind === 'held' || call.kind === 'oneLeft') && call.party.role !== 'ivr';
}

/** The same in the whole toolbar, where taking a waiting customer back comes first. */
export function showsConnect(state: ConnectState & WaitState): boolean {
  return offersConnect(state) && !customerWaits(state);
}

interface ConnectButtonProps {
  state: ConnectState;
  onPress: () => void;
  compact?: boolean;
}

/** Connects the IVR that the key connects; shows that key. Blocked, it says why and takes the press all the same. */
export function ConnectButton({
  state: { connect, connectShortcut },
  onPress,
  compact = false,
}: ConnectButtonProps) {
  const { accelerator, registered } = connectShortcut;
  const passAt = connect.ivrs.find((ivr) => ivr.name === connect.ivr)?.passAt ?? 'join';
  const detail = connect.block
    ? sayNotice(connect.block)
    : say(passAt === 'key' ? 'link.toKey' : 'link.toJoin');
  const label = connect.ivr === null ? say('link.connectAny') : say('link.connect', { ivr: connect.ivr });
  const kind = connect.block === null ? 'ready' : 'blocked';
  return (
    <button
      type="button"
      class={compact ? `connect pass pass-compact pass-${kind}` : `connect connect-${kind}`}
      title={compact ? `${label} – ${detail}` : detail}
      aria-disabled={connect.block === null ? undefined : 'true'}
      aria-keyshortcuts={registered && accelerator !== '' ? ariaShortcut(accelerator, onMac()) : undefined}
      onClick={onPress}
    >
      <span class={compact ? 'pass-head' : 'connect-head'}>
        {!compact && <Icon name="link" />}
        <span class={compact ? 'pass-label' : 'connect-label'}>{label}</span>
        {accelerator !== '' &&
          (compact ? (
            <kbd class={registered ? 'keys' : 'keys keys-off'} dir="ltr">
              {keyCaps(accelerator, onMac()).join('+')}
            </kbd>
          ) : (
            <KeyCaps accelerator={accelerator} works={registered} />
          ))}
      </span>
      {connect.block && !compact && <span class="connect-detail">{detail}</span>}
    </button>
  );
}

interface ConnectRowProps {
  state: ConnectState & WaitState;
  api: Pick<TonebridgeApi, 'startFlow'>;
  isChooserOpen: boolean;
  onChooser: () => void;
  chooserRef?: Ref<HTMLButtonElement>;
}

/** The primary action with a customer on the line, and the way to another IVR. */
export function ConnectRow({ state, api, isChooserOpen, onChooser, chooserRef }: ConnectRowProps) {
  const { busy, failure, run } = useVerb();
  if (!showsConnect(state)) return null;
  const start = () => {
    if (state.connect.ivr === null) onChooser();
    else if (!busy) void run(() => api.startFlow(null));
  };
  return (
    <div class="connect-part">
      <div class="connect-row">
        <ConnectButton state={state} onPress={start} />
        <button
          type="button"
          class="connect-more"
          aria-label={say('link.other')}
          title={say('link.other')}
          aria-expanded={isChooserOpen}
          onClick={onChooser}
          ref={chooserRef ?? null}
        >
          <Icon name="more" />
        </button>
      </div>
      {failure && <FailureBanner failure={failure} />}
    </div>
  );
}
