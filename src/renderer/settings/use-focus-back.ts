import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A place in a list, or the button that adds to it. */
export type FocusTarget = number | 'add';

/**
 * Gives the focus a place again when what had it is gone with an editor or a notice.
 *
 * @param section holds the list, whose entries have buttons, and the button that adds.
 * @param addId id of the button that adds.
 * @returns the function that says where the focus goes after the next drawing.
 */
export function useFocusBack(
  section: RefObject<HTMLElement | null>,
  addId: string,
): (target: FocusTarget) => void {
  const target = useRef<FocusTarget | null>(null);
  useEffect(() => {
    if (target.current === null) return;
    const entry =
      typeof target.current === 'number'
        ? section.current?.querySelector(`li[data-place="${target.current}"]`)
        : null;
    const button = entry?.querySelector('button') ?? document.getElementById(addId);
    target.current = null;
    button?.focus();
  });
  return (next) => {
    target.current = next;
  };
}
