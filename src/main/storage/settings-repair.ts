import {
  busyReasonSchema,
  defaultSettings,
  ivrEntrySchema,
  type Settings,
  settingsSchema,
} from '../../shared/settings.ts';

/** Settings made whole, and the names of those whose value was not valid. */
export interface RepairedSettings {
  readonly settings: Settings;
  readonly broken: readonly (keyof Settings)[];
}

/**
 * Makes settings of whatever a file holds: a missing value gets its default, a value that isn't valid gets
 * its default and is named, an unknown name is dropped (it may be of a newer version). One bad entry costs a
 * list that entry only.
 *
 * @param base the defaults; the program's own unless a policy has others.
 */
export function repairSettings(
  raw: Readonly<Record<string, unknown>>,
  base: Settings = defaultSettings,
): RepairedSettings {
  const result: Record<string, unknown> = { ...base };
  const broken: (keyof Settings)[] = [];
  for (const key of settingsSchema.keyof().options) {
    const value = raw[key];
    if (value === undefined) continue;
    const parsed = settingsSchema.shape[key].safeParse(value);
    if (parsed.success) {
      result[key] = parsed.data;
      continue;
    }
    broken.push(key);
    if (isList(key) && Array.isArray(value)) result[key] = validEntries(key, value);
  }
  // Each value was checked above or is a default; checking the whole once more would cost each start 20 ms.
  return { settings: result as unknown as Settings, broken };
}

const entrySchemas = { ivrDirectory: ivrEntrySchema, busyReasons: busyReasonSchema };
type List = keyof typeof entrySchemas;

function isList(key: keyof Settings): key is List {
  return Object.hasOwn(entrySchemas, key);
}

function validEntries(key: List, entries: readonly unknown[]): unknown[] {
  const valid = entries.filter((entry) => entrySchemas[key].safeParse(entry).success);
  return settingsSchema.shape[key].safeParse(valid).data ?? [];
}
