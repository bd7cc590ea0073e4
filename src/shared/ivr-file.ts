import type { Notice } from './notice.ts';
import type { IvrEntry } from './settings.ts';

/** What the IVR directory is written as. */
export type IvrFileFormat = 'csv' | 'json';

/**
 * What came of choosing a file to take IVRs from; `file` is its name without folder, null when the user chose none.
 * Nothing is taken from a file in which anything is wrong.
 */
export type IvrImport =
  | { readonly ok: true; readonly file: string | null; readonly entries: readonly IvrEntry[] }
  | {
      readonly ok: false;
      readonly notice: Notice;
      /** What is wrong in which line or entry; the first few. */
      readonly problems: readonly Notice[];
      /** How many more are wrong. */
      readonly more: number;
    };
