import type { IvrEntry } from '../../shared/settings.ts';

/** What merging would do. */
export interface MergePlan {
  readonly added: number;
  /** Here under the same name: the one that comes takes its place. */
  readonly updated: number;
  readonly onlyHere: number;
}

/** The entries here, those of the same name replaced in their place, and the new ones after them. */
export function merge(here: readonly IvrEntry[], coming: readonly IvrEntry[]): IvrEntry[] {
  const byName = new Map(coming.map((entry) => [entry.name, entry]));
  const names = new Set(here.map(({ name }) => name));
  return [
    ...here.map((entry) => byName.get(entry.name) ?? entry),
    ...coming.filter(({ name }) => !names.has(name)),
  ];
}

export function planOf(here: readonly IvrEntry[], coming: readonly IvrEntry[]): MergePlan {
  const names = new Set(coming.map(({ name }) => name));
  const updated = here.filter(({ name }) => names.has(name)).length;
  const merged = merge(here, coming).length;
  return { added: merged - here.length, updated, onlyHere: here.length - updated };
}
