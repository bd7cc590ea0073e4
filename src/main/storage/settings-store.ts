import ElectronStore from 'electron-store';
import { type Notice, notice } from '../../shared/notice.ts';
import { noPolicy, type Policy } from '../../shared/policy.ts';
import { defaultSettings, type Settings, settingsSchema } from '../../shared/settings.ts';
import type { Logger } from '../ports.ts';
import { checkJsonFile, copyJsonAside, removeHalfWritten } from './json-file.ts';
import { repairSettings } from './settings-repair.ts';

/** The user's settings, kept in a file. */
export interface SettingsStore {
  /** The settings in use. */
  get(): Settings;
  /** The settings that the administrator has locked; saving leaves them as they are. */
  readonly locked: readonly (keyof Settings)[];
  /** What was wrong with the file when it was opened, for the user to see. */
  readonly warnings: readonly Notice[];
  /**
   * Puts settings into use and writes them, whole or not at all.
   *
   * @returns false when they could not be written; they are in use until the program ends.
   * @throws ZodError when they are not valid.
   */
  save(settings: Settings): boolean;
  /** Calls back after each save with the new settings; returns the function that ends it. */
  subscribe(listener: (settings: Settings) => void): () => void;
}

export interface SettingsStoreOptions {
  /** What the administrator has decided; nothing unless given. */
  readonly policy?: Policy;
  /** Absolute path of the folder that holds `settings.json`. */
  readonly folder: string;
  readonly log: Logger;
  /** Wall-clock time, milliseconds since the epoch. */
  readonly now?: () => number;
}

/**
 * Opens the settings. A file that isn't JSON is kept aside; a single value that isn't valid is replaced by
 * its default, and the file as it was is copied aside. Never throws for what is on disk.
 */
export function openSettings({
  folder,
  log,
  now = Date.now,
  policy = noPolicy,
}: SettingsStoreOptions): SettingsStore {
  const listeners = new Set<(settings: Settings) => void>();
  const warnings: Notice[] = [];
  const check = checkJsonFile(folder, 'settings', now());
  if (check.kind === 'setAside') warnings.push(notice('warning.settingsBroken', { file: check.name }));
  if (check.kind !== 'ok') log.warn('settings file broken', { check: check.kind });
  if (check.kind === 'unreadable') warnings.push(notice('warning.settingsUnreadable'));

  removeHalfWritten(folder, 'settings');
  const file = check.kind === 'unreadable' ? undefined : openFile(folder, log);
  const base = { ...defaultSettings, ...policy.defaults };
  const { settings, broken } = file ? repairSettings(file.store, base) : { settings: base, broken: [] };
  if (broken.length > 0) {
    log.warn('settings not valid, defaults in use', { names: broken.join(' ') });
    const copy = copyJsonAside(folder, 'settings', now());
    warnings.push(notice('warning.settingsRepaired', { names: broken.join(', '), file: copy ?? '–' }));
  }

  /** The user's own values, also of what is locked now: they count again when the policy frees it. */
  let own = settings;
  const chosen = new Set(Object.keys(file?.store ?? {}));
  let current = { ...own, ...policy.locked };
  return {
    get: () => current,
    locked: Object.keys(policy.locked) as (keyof Settings)[],
    warnings,
    save: (next) => {
      const valid = settingsSchema.parse(next);
      const lockedNames = Object.keys(policy.locked) as (keyof Settings)[];
      own = { ...valid, ...pick(own, lockedNames) };
      current = { ...own, ...policy.locked };
      const written = file !== undefined && write(file, ownChoices(own, base, chosen), log);
      for (const listener of [...listeners]) listener(current);
      return written;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

function pick(settings: Settings, names: readonly (keyof Settings)[]): Partial<Settings> {
  return Object.fromEntries(names.map((name) => [name, settings[name]]));
}

/** What the user has chosen. A default is not written down, so that a later default of a policy reaches the user. */
function ownChoices(settings: Settings, base: Settings, before: ReadonlySet<string>): Partial<Settings> {
  const isChoice = ([name, value]: [string, unknown]) =>
    before.has(name) || JSON.stringify(value) !== JSON.stringify(base[name as keyof Settings]);
  return Object.fromEntries(Object.entries(settings).filter(isChoice));
}

type SettingsFile = ElectronStore<Record<string, unknown>>;

function openFile(folder: string, log: Logger): SettingsFile | undefined {
  try {
    return new ElectronStore<Record<string, unknown>>({
      name: 'settings',
      cwd: folder,
      accessPropertiesByDotNotation: false,
      configFileMode: 0o600,
    });
  } catch (error) {
    log.warn('settings file cannot be opened', { error });
    return undefined;
  }
}

function write(file: SettingsFile, settings: Partial<Settings>, log: Logger): boolean {
  try {
    file.store = { ...settings };
    return true;
  } catch (error) {
    log.warn('settings file cannot be written', { error });
    return false;
  }
}
