import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { TonebridgeApi } from '../../shared/ipc.ts';
import type { ToolbarSize } from '../../shared/settings.ts';
import type { Failure } from '../model/api.ts';
import { useManaged } from '../model/managed.tsx';
import { say } from '../model/text.ts';
import { useVerb } from '../model/use-verb.ts';
import { IconButton } from '../ui/button.tsx';

/** The change of size, and why it was not kept. */
export interface Sizing {
  readonly size: ToolbarSize;
  readonly failure: Failure | null;
  toggle(): void;
  /** Takes the button that is drawn now; the focus stays with it when the other size is drawn. */
  takeButton(button: HTMLButtonElement | null): void;
}

/** Switches between the two sizes. */
export function useSizing(api: Pick<TonebridgeApi, 'setToolbarSize'>, size: ToolbarSize): Sizing {
  const { failure, run } = useVerb();
  const button = useRef<HTMLButtonElement | null>(null);
  const isPressed = useRef(false);

  useEffect(() => {
    if (isPressed.current) button.current?.focus();
    isPressed.current = false;
  }, [size]);

  const takeButton = useCallback((drawn: HTMLButtonElement | null) => {
    button.current = drawn;
  }, []);
  const toggle = () => {
    isPressed.current = true;
    void run(() => api.setToolbarSize(size === 'compact' ? 'normal' : 'compact'));
  };
  return { size, failure, toggle, takeButton };
}

/** The button that makes the toolbar compact, or whole again; none where the size is locked. */
export function SizeToggle({ sizing: { size, toggle, takeButton } }: { sizing: Sizing }) {
  const isCompact = size === 'compact';
  if (useManaged('toolbarSize')) return null;
  return (
    <IconButton
      icon={isCompact ? 'expand' : 'compact'}
      label={say(isCompact ? 'look.makeNormal' : 'look.makeCompact')}
      onPress={toggle}
      buttonRef={takeButton}
    />
  );
}
