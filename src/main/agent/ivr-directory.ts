import type { IvrEntry } from '../../shared/settings.ts';

/** What is dialled to reach an IVR; null when only prefixes of its numbers are known. */
export function dialOf({ dial, numbers }: Pick<IvrEntry, 'dial' | 'numbers'>): string | null {
  return dial ?? numbers[0] ?? null;
}

/**
 * Which IVR a number is. An exact number beats a prefix, and a longer prefix beats a shorter one.
 *
 * @returns null when the number is no IVR that the settings know.
 */
export function matchIvr(number: string, directory: readonly IvrEntry[]): IvrEntry | null {
  if (number === '') return null;
  const exact = directory.find((entry) => entry.numbers.includes(number) || entry.dial === number);
  if (exact) return exact;
  let best: { entry: IvrEntry; length: number } | null = null;
  for (const entry of directory) {
    for (const prefix of entry.prefixes) {
      if (prefix !== '' && number.startsWith(prefix) && prefix.length > (best?.length ?? 0)) {
        best = { entry, length: prefix.length };
      }
    }
  }
  return best?.entry ?? null;
}
