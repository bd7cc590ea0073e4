import type { IvrChoice } from '../../shared/call-control.ts';

/** Something to choose: an IVR of the directory, or the number as it is typed. */
export type Choice =
  | { readonly kind: 'ivr'; readonly ivr: IvrChoice }
  | { readonly kind: 'number'; readonly number: string };

const plain = (text: string) => text.normalize('NFKC').toLocaleLowerCase().trim();

/** The number that is typed, without what people put between digits; null when it isn't one. */
export function numberIn(text: string): string | null {
  const bare = text.normalize('NFKC').replace(/[\s().\-/]/g, '');
  return /^\+?[0-9*#]{1,24}$/.test(bare) ? bare : null;
}

/**
 * What the typed text offers: IVRs with all its words in their names, in the order given, then the number.
 *
 * @param ivrs the last used first.
 * @param withNumber whether a number may be called.
 */
export function choicesFor(text: string, ivrs: readonly IvrChoice[], withNumber: boolean): Choice[] {
  const words = plain(text).split(/\s+/);
  const found = ivrs.filter((ivr) => words.every((word) => plain(ivr.name).includes(word)));
  const number = withNumber ? numberIn(text) : null;
  return [
    ...found.map((ivr) => ({ kind: 'ivr', ivr }) as const),
    ...(number === null ? [] : [{ kind: 'number', number } as const]),
  ];
}
