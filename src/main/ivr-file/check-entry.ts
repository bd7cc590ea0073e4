import type * as z from 'zod';
import { type Notice, notice } from '../../shared/notice.ts';
import { type IvrEntry, ivrEntrySchema } from '../../shared/settings.ts';

/** An entry, or all that is wrong with it. */
export type CheckedEntry = { readonly entry: IvrEntry } | { readonly wrong: readonly Notice[] };

/** Checks an entry from a file. One without any number would never match, so it is refused too. */
export function checkEntry(value: unknown): CheckedEntry {
  const parsed = ivrEntrySchema.safeParse(value, { reportInput: true });
  if (!parsed.success) return { wrong: parsed.error.issues.map(told) };
  const entry = parsed.data;
  if (entry.numbers.length + entry.prefixes.length === 0) return { wrong: [notice('settings.ivrNothing')] };
  return { entry };
}

/** An issue of the schema in words. */
function told(issue: z.core.$ZodIssue): Notice {
  const [field] = issue.path;
  const value = shorten(issue.input);
  if (issue.code === 'unrecognized_keys') {
    return notice('ivrFile.unknownField', { field: shorten(issue.keys[0]) });
  }
  switch (field) {
    case 'name':
      return issue.code === 'too_big'
        ? notice('settings.ivrNameLong', { max: String(issue.maximum) })
        : notice('ivrFile.nameMissing');
    case 'numbers':
    case 'prefixes':
      if (issue.code === 'too_big') return notice('settings.ivrNumbersMany', { max: String(issue.maximum) });
      return issue.path.length > 1
        ? notice('settings.ivrNumberForm', { value })
        : notice('ivrFile.listForm', { field });
    case 'dial':
      return notice('settings.ivrNumberForm', { value });
    case 'answerSeconds':
      return notice('ivrFile.secondsForm', { field, value, min: '5', max: '180' });
    case 'passAt':
      return notice('ivrFile.choiceForm', { field, value, choices: 'join, key' });
    case 'whenLeft':
      return notice('ivrFile.choiceForm', { field, value, choices: 'return, nothing' });
    default:
      return notice('ivrFile.notEntry');
  }
}

/** A value from a file as it can be shown. */
function shorten(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}
