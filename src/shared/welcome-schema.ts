import * as z from 'zod';
import { settingsSchema } from './settings.ts';
import { type WelcomeProgress, welcomeSteps } from './welcome.ts';

const { gateway, caFile } = settingsSchema.shape;

/** What a window may have kept of the first run, and what is read back from the disk. */
export const welcomeProgressSchema = z.strictObject({
  step: z.enum(welcomeSteps),
  draft: z.strictObject({
    gateway: gateway.optional(),
    caFile: caFile.optional(),
    agentId: z.string().max(100).optional(),
    phoneNumber: z.string().max(100).optional(),
  }),
}) satisfies z.ZodType<WelcomeProgress>;
