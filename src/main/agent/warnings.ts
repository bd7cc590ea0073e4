import type { Notice } from '../../shared/notice.ts';

/** Standing warnings, at most one about each thing, in the order in which they came up. */
export interface Warnings {
  /** Sets the warning about a thing, or takes it back with null. */
  set(about: string, warning: Notice | null): void;
}

export function createWarnings(onChange: (warnings: readonly Notice[]) => void): Warnings {
  const standing = new Map<string, Notice>();
  return {
    set(about, warning) {
      if (warning) standing.set(about, warning);
      else if (!standing.delete(about)) return;
      onChange([...standing.values()]);
    },
  };
}
