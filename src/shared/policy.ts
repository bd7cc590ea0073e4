import * as z from 'zod';
import { type Settings, settingsSchema } from './settings.ts';

/** What an administrator may decide about the settings of a computer. */
export const policySchema = z.strictObject({
  /** Names the schema, for editors; it has no effect. */
  $schema: z.string().optional(),
  /** Values that users start with and may change. */
  defaults: settingsSchema.partial().default({}),
  /** Values that users can't change. */
  locked: settingsSchema.partial().default({}),
});

export interface Policy {
  readonly defaults: Partial<Settings>;
  readonly locked: Partial<Settings>;
}

/** The policy of a computer that has none. */
export const noPolicy: Policy = { defaults: {}, locked: {} };
