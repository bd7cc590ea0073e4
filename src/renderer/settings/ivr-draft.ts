import type { Notice } from '../../shared/notice.ts';
import { notice } from '../../shared/notice.ts';
import type { IvrEntry } from '../../shared/settings.ts';

/** An IVR entry as it is typed: lists as text. */
export interface IvrDraft {
  name: string;
  numbers: string;
  prefixes: string;
}

export type IvrField = keyof IvrDraft;

/** A typed entry that became one, or what is wrong with each field. */
export type ParsedIvr =
  | { readonly ok: true; readonly entry: IvrEntry }
  | { readonly ok: false; readonly errors: Readonly<Partial<Record<IvrField, Notice>>> };

/** The limits of the settings schema, which main checks again; the schema library stays out of windows. */
export const ivrLimits = { name: 60, numbers: 50, entries: 200 } as const;
const numberForm = /^[0-9*#+]{1,24}$/;

/** Separators that people type, those of a Chinese input method among them. */
const separators = /[\s,;，；、]+/;

/** The entry as text for editing; empty for a new one. */
export function toDraft(entry: IvrEntry | null): IvrDraft {
  return {
    name: entry?.name ?? '',
    numbers: entry?.numbers.join(', ') ?? '',
    prefixes: entry?.prefixes.join(', ') ?? '',
  };
}

function parseList(text: string): { values: string[]; error: Notice | null } {
  const values = [...new Set(text.split(separators).filter((value) => value !== ''))];
  const wrong = values.find((value) => !numberForm.test(value));
  if (wrong !== undefined) return { values, error: notice('settings.ivrNumberForm', { value: wrong }) };
  if (values.length > ivrLimits.numbers) {
    return { values, error: notice('settings.ivrNumbersMany', { max: String(ivrLimits.numbers) }) };
  }
  return { values, error: null };
}

function nameError(name: string): Notice | null {
  if (name === '') return notice('settings.ivrNameMissing');
  if (name.length > ivrLimits.name) return notice('settings.ivrNameLong', { max: String(ivrLimits.name) });
  return null;
}

/** Checks a typed entry. An entry without any number would never match, so it is refused too. */
export function parseDraft(draft: IvrDraft): ParsedIvr {
  const name = draft.name.trim();
  const numbers = parseList(draft.numbers);
  const prefixes = parseList(draft.prefixes);
  const nothing = numbers.values.length + prefixes.values.length === 0;
  const found = {
    name: nameError(name),
    numbers: numbers.error ?? (nothing ? notice('settings.ivrNothing') : null),
    prefixes: prefixes.error,
  };
  const errors: Partial<Record<IvrField, Notice>> = {};
  for (const field of ['name', 'numbers', 'prefixes'] as const) {
    if (found[field] !== null) errors[field] = found[field];
  }
  if (Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, entry: { name, numbers: numbers.values, prefixes: prefixes.values } };
}
