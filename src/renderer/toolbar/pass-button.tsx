import { ariaShortcut, keyCaps, onMac } from '../model/accelerator.ts';
import { say } from '../model/text.ts';
import { Icon } from '../ui/icon.tsx';
import { KeyCaps } from '../ui/key-caps.tsx';
import { type PassState, passLook } from './pass-look.ts';

interface PassButtonProps {
  state: PassState;
  onPress: () => void;
  /** Two short lines: what it does and its key. The rest is a tooltip. */
  compact?: boolean;
  /** One row, where something else is what the agent may want next; the rest is a tooltip. */
  slim?: boolean;
}

/** The key that does the same: as key caps, or in a compact button as plain text. */
function Keys({ state: { shortcut }, compact }: Pick<PassButtonProps, 'state' | 'compact'>) {
  const { accelerator, registered } = shortcut;
  if (accelerator === '') return null;
  return (
    <span class="pass-keys" title={say(registered ? 'pass.shortcut' : 'pass.shortcutOff')}>
      {!registered && <span class="visually-hidden">{say('pass.shortcutOff')}</span>}
      {compact ? (
        <kbd class={registered ? 'keys' : 'keys keys-off'} dir="ltr">
          {keyCaps(accelerator, onMac()).join('+')}
        </kbd>
      ) : (
        <KeyCaps accelerator={accelerator} works={registered} />
      )}
    </span>
  );
}

/**
 * The one big button. When a press can't be sent it looks disabled and shows why, but still takes focus and
 * press, because main then explains, just as it does for the shortcut. All that stands on it is its name.
 */
export function PassButton({ state, onPress, compact = false, slim = false }: PassButtonProps) {
  const { kind, label, detail } = passLook(state);
  const { accelerator, registered } = state.shortcut;
  return (
    <button
      type="button"
      class={`pass ${compact ? 'pass-compact ' : slim ? 'pass-slim ' : ''}pass-${kind}`}
      title={compact || slim ? detail : undefined}
      aria-disabled={kind === 'blocked' ? 'true' : undefined}
      aria-busy={kind === 'busy' ? 'true' : undefined}
      aria-keyshortcuts={registered ? ariaShortcut(accelerator, onMac()) : undefined}
      onClick={onPress}
    >
      <span class="pass-head">
        {!compact && <Icon name="pass" />}
        <span class="pass-label">{label}</span>
        <Keys state={state} compact={compact} />
      </span>
      <span class={compact || slim ? 'visually-hidden' : 'pass-detail'}>{detail}</span>
    </button>
  );
}
