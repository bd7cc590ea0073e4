import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps {
  children: ComponentChildren;
  kind?: 'primary' | 'plain' | 'quiet';
  icon?: IconName;
  /** A submit button has no onPress: Enter in a field does the same. */
  submit?: boolean;
  /** Looks and reads as disabled but keeps the focus; the press is still delivered. */
  dimmed?: boolean;
  /** Name for screen readers where the visible text is not enough. */
  label?: string;
  onPress?: () => void;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** A button with a text. */
export function Button({
  children,
  kind = 'plain',
  icon,
  submit,
  dimmed,
  label,
  onPress,
  buttonRef,
}: ButtonProps) {
  return (
    <button
      type={submit ? 'submit' : 'button'}
      class={`button button-${kind}`}
      aria-disabled={dimmed ? 'true' : undefined}
      aria-label={label}
      onClick={() => onPress?.()}
      ref={buttonRef ?? null}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
}

interface IconButtonProps {
  icon: IconName;
  label: string;
  onPress: () => void;
  buttonRef?: Ref<HTMLButtonElement>;
  /** Whether what it opens is open; left out where it opens nothing in this window. */
  expanded?: boolean;
  /** -1 where another key leads to it. */
  tabIndex?: 0 | -1;
}

/** A button that is only a drawing; its name shows as a tooltip. */
export function IconButton({ icon, label, onPress, buttonRef, expanded, tabIndex }: IconButtonProps) {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={label}
      title={label}
      aria-expanded={expanded}
      tabIndex={tabIndex}
      onClick={onPress}
      ref={buttonRef ?? null}
    >
      <Icon name={icon} />
    </button>
  );
}
