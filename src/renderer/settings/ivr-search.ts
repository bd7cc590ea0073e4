import type { IvrEntry } from '../../shared/settings.ts';

/** From how many entries on the directory can be searched. */
export const searchFrom = 8;

/**
 * The places of the entries that have all the typed words in their name or numbers; all places when nothing is typed.
 */
export function placesOf(text: string, entries: readonly IvrEntry[]): number[] {
  const words = text.normalize('NFKC').toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return entries.flatMap(({ name, numbers, prefixes, dial = '' }, place) => {
    const all = [name, ...numbers, ...prefixes, dial].join(' ').normalize('NFKC').toLocaleLowerCase();
    return words.every((word) => all.includes(word)) ? [place] : [];
  });
}
