import { kindOf, type SettingKind } from '../../src/shared/setting-kind.ts';
import { type Settings, settingsSchema } from '../../src/shared/settings.ts';

/** The two ways in which a policy sets a setting, by the key of the registry that holds them. */
export const ways = { locked: 'Locked', defaults: 'Defaults' } as const;
export type Way = keyof typeof ways;

/** Every setting with its kind, in the order of the schema. */
export const settingKinds = (Object.keys(settingsSchema.shape) as (keyof Settings)[]).map(
  (name): readonly [keyof Settings, SettingKind] => [name, kindOf(settingsSchema.shape[name])],
);
