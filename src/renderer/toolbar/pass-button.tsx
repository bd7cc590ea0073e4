import type { AppState, CallView } from '../../shared/state.ts';
import { ariaShortcut, onMac } from '../model/accelerator.ts';
import { say, sayNotice } from '../model/text.ts';
import { Icon } from '../ui/icon.tsx';
import { KeyCaps } from '../ui/key-caps.tsx';

type PassState = Pick<AppState, 'call' | 'transmit' | 'transmitBlock' | 'shortcut'>;

/** Where the numbers would go, named when the directory knows the IVR. */
function target(call: CallView): string {
  const ivr = call.kind === 'conference' && call.parties.find((party) => party.role === 'ivr');
  return ivr && ivr.name !== null ? say('pass.toNamed', { name: ivr.name }) : say('pass.toIvr');
}

/** What the key does now, and what to know about it. */
function look({ call, transmit, transmitBlock }: PassState) {
  if (transmit.kind === 'sending') {
    return { kind: 'busy', label: say('pass.sending'), detail: say('pass.sendingHint') };
  }
  if (transmitBlock !== null) {
    return { kind: 'blocked', label: say('pass.button'), detail: sayNotice(transmitBlock) };
  }
  if (transmit.kind === 'passing') {
    return { kind: 'again', label: say('pass.again'), detail: say('pass.againHint') };
  }
  return { kind: 'ready', label: say('pass.button'), detail: target(call) };
}

/**
 * The one big button. When a press can't be sent it looks disabled and shows why, but still takes focus and
 * press, because main then explains, just as it does for the shortcut.
 */
export function PassButton({ state, onPress }: { state: PassState; onPress: () => void }) {
  const { kind, label, detail } = look(state);
  const { accelerator, registered } = state.shortcut;
  return (
    <button
      type="button"
      class={`pass pass-${kind}`}
      aria-disabled={kind === 'blocked' ? 'true' : undefined}
      aria-busy={kind === 'busy' ? 'true' : undefined}
      aria-describedby="pass-detail"
      aria-labelledby="pass-label"
      aria-keyshortcuts={registered ? ariaShortcut(accelerator, onMac()) : undefined}
      onClick={onPress}
    >
      <span class="pass-head">
        <Icon name="pass" />
        <span class="pass-label" id="pass-label">
          {label}
        </span>
        {accelerator !== '' && (
          <span class="pass-keys" title={say(registered ? 'pass.shortcut' : 'pass.shortcutOff')}>
            {!registered && <span class="visually-hidden">{say('pass.shortcutOff')}</span>}
            <KeyCaps accelerator={accelerator} works={registered} />
          </span>
        )}
      </span>
      <span class="pass-detail" id="pass-detail">
        {detail}
      </span>
    </button>
  );
}
