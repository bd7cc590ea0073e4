import type { Notice } from '../../shared/notice.ts';
import { notice } from '../../shared/notice.ts';
import type { IvrEntry } from '../../shared/settings.ts';

/** An IVR entry as it is typed: lists and numbers as text. */
export interface IvrDraft {
  name: string;
  numbers: string;
  prefixes: string;
  dial: string;
  answerSeconds: string;
  passAt: 'join' | 'key';
  whenLeft: 'return' | 'nothing';
}

/** What is typed, not chosen. */
export type IvrField = Exclude<keyof IvrDraft, 'passAt' | 'whenLeft'>;

/** A draft in which only what every IVR has must be there. */
export type TypedIvr = Pick<IvrDraft, 'name' | 'numbers' | 'prefixes'> & Partial<IvrDraft>;

/** A typed entry that became one, or what is wrong with each field. */
export type ParsedIvr =
  | { readonly ok: true; readonly entry: IvrEntry }
  | { readonly ok: false; readonly errors: Readonly<Partial<Record<IvrField, Notice>>> };

/** The limits of the settings schema, which main checks again; the schema library stays out of windows. */
export const ivrLimits = { name: 60, numbers: 50, entries: 200, leastSeconds: 5, mostSeconds: 180 } as const;
/** How long an IVR may ring where nothing else is set, in seconds. */
export const usualAnswerSeconds = 30;
const numberForm = /^[0-9*#+]{1,24}$/;

/** Separators that people type, those of a Chinese input method among them. */
const separators = /[\s,;，；、]+/;

/** The entry as text for editing; empty for a new one. */
export function toDraft(entry: IvrEntry | null): IvrDraft {
  return {
    name: entry?.name ?? '',
    numbers: entry?.numbers.join(', ') ?? '',
    prefixes: entry?.prefixes.join(', ') ?? '',
    dial: entry?.dial ?? '',
    answerSeconds: String(entry?.answerSeconds ?? usualAnswerSeconds),
    passAt: entry?.passAt ?? 'join',
    whenLeft: entry?.whenLeft ?? 'return',
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

/** The seconds; null when they are none. */
function parseSeconds(text: string): number | null {
  if (!/^\d{1,3}$/.test(text)) return null;
  const seconds = Number(text);
  return seconds >= ivrLimits.leastSeconds && seconds <= ivrLimits.mostSeconds ? seconds : null;
}

/** Checks a typed entry. An entry without any number would never match, so it is refused too. */
export function parseDraft(draft: TypedIvr): ParsedIvr {
  const name = draft.name.trim();
  const numbers = parseList(draft.numbers);
  const prefixes = parseList(draft.prefixes);
  const dial = (draft.dial ?? '').trim();
  const secondsText = (draft.answerSeconds ?? '').trim();
  const seconds = secondsText === '' ? usualAnswerSeconds : parseSeconds(secondsText);
  const nothing = numbers.values.length + prefixes.values.length === 0;
  const { leastSeconds, mostSeconds } = ivrLimits;
  const found: Record<IvrField, Notice | null> = {
    name: nameError(name),
    numbers: numbers.error ?? (nothing ? notice('settings.ivrNothing') : null),
    prefixes: prefixes.error,
    dial: dial === '' || numberForm.test(dial) ? null : notice('ivr.dialForm'),
    answerSeconds:
      seconds === null
        ? notice('ivr.answerSecondsForm', { min: String(leastSeconds), max: String(mostSeconds) })
        : null,
  };
  const errors: Partial<Record<IvrField, Notice>> = {};
  for (const field of ivrFields) {
    if (found[field] !== null) errors[field] = found[field];
  }
  if (Object.keys(errors).length > 0 || seconds === null) return { ok: false, errors };
  // What is as usual is left out, so that the usual may change.
  const entry: IvrEntry = {
    name,
    numbers: numbers.values,
    prefixes: prefixes.values,
    ...(dial !== '' && { dial }),
    ...(draft.passAt === 'key' && { passAt: draft.passAt }),
    ...(seconds !== usualAnswerSeconds && { answerSeconds: seconds }),
    ...(draft.whenLeft === 'nothing' && { whenLeft: draft.whenLeft }),
  };
  return { ok: true, entry };
}

/** The typed fields in the order they are shown. */
export const ivrFields = ['name', 'numbers', 'prefixes', 'dial', 'answerSeconds'] as const;
