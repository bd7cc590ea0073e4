import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A row of which one item at a time is in the tab order; arrow keys lead to the others. */
export interface Roving<T extends string> {
  readonly bar: RefObject<HTMLDivElement | null>;
  onKeyDown(event: KeyboardEvent): void;
  onFocusIn(event: FocusEvent): void;
  onFocusOut(event: FocusEvent): void;
  tabIndexOf(item: T): 0 | -1;
}

/** How far each key leads; arrows follow the direction of reading. */
function stepOf(key: string): number | 'first' | 'last' | null {
  const forward = document.documentElement.dir === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return forward;
    case 'ArrowLeft':
      return -forward;
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}

/**
 * Moves the focus within a row of buttons, each with its name as `data-item`. When the one with the focus makes way
 * for others, the focus goes to the one in its place; to the last only when that is all there is.
 *
 * @param items names of the items as they stand.
 */
export function useRoving<T extends string>(items: readonly T[]): Roving<T> {
  const bar = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<{ item: string; index: number }>({ item: '', index: 0 });
  const hasFocus = useRef(false);
  const inPlace = items[chosen.index < items.length - 1 ? chosen.index : 0];
  const stop = items.find((item) => item === chosen.item) ?? inPlace;
  const focus = (item: string | undefined) =>
    bar.current?.querySelector<HTMLElement>(`[data-item="${item}"]`)?.focus();

  useEffect(() => {
    if (hasFocus.current && document.activeElement === document.body) focus(stop);
  }, [items.join(' ')]);

  return {
    bar,
    tabIndexOf: (item) => (item === stop ? 0 : -1),
    onFocusIn: ({ target }) => {
      hasFocus.current = true;
      const item = target instanceof HTMLElement ? (target.dataset.item ?? '') : '';
      setChosen({ item, index: items.indexOf(item as T) });
    },
    onFocusOut: ({ target }) => {
      // What is taken away while it has the focus loses it, too.
      if (target instanceof HTMLElement && target.isConnected) hasFocus.current = false;
    },
    onKeyDown: (event) => {
      const step = stepOf(event.key);
      if (step === null || items.length === 0) return;
      event.preventDefault();
      const at = stop === undefined ? 0 : items.indexOf(stop);
      const next = step === 'first' ? 0 : step === 'last' ? items.length - 1 : at + step;
      focus(items[(next + items.length) % items.length]);
    },
  };
}
