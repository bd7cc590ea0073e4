import * as z from 'zod';
import { type IpcContract, type Verb, windowNames } from './ipc.ts';
import { settingsSchema } from './settings.ts';
import { shortcutActions } from './shortcuts.ts';
import { welcomeProgressSchema } from './welcome-schema.ts';

const nothing = z.undefined();
const shortcutAction = z.enum(shortcutActions);
const accelerator = z.string().max(60);
/** Of the directory. */
const ivrName = z.string().min(1).max(60);

const activityFilter = {
  day: z.string().regex(/^(today|all|\d{4}-\d\d-\d\d)$/),
  kind: z.enum(['all', 'transmission', 'call', 'session', 'conference']),
  outcome: z.enum(['all', 'passed', 'refused', 'notSent', 'unknown', 'blocked']),
};

/**
 * What main accepts from a window, verb by verb. Lengths are bounded here so that a hostile window can't
 * make main hold or parse much; the meaning (agent ID range, address form) is checked by who uses it.
 */
export const requestSchemas = {
  'state:get': nothing,
  'session:signIn': z.strictObject({
    agentId: z.string().max(100),
    password: z.string().max(1000),
    phoneNumber: z.string().max(100),
    rememberPassword: z.boolean(),
  }),
  'session:answerForce': z.strictObject({ takeOver: z.boolean() }),
  'session:signOut': nothing,
  'session:startOver': nothing,
  'numbers:transmit': nothing,
  'call:answer': nothing,
  'call:hold': nothing,
  'call:retrieve': nothing,
  'call:hangUp': nothing,
  'call:mute': nothing,
  'call:unmute': nothing,
  'call:callOut': z.strictObject({ number: z.string().max(60) }),
  'call:addIvr': z.strictObject({ ivr: ivrName }),
  'call:join': nothing,
  'call:dropIvr': nothing,
  'call:returnToCustomer': nothing,
  'call:secondDial': z.strictObject({ digits: z.string().regex(/^[0-9*#]{1,24}$/) }),
  'flow:start': z.strictObject({ ivr: ivrName.nullable() }),
  'flow:cancel': nothing,
  'agent:ready': nothing,
  'agent:busy': z.strictObject({ reason: z.int().min(200).max(250).nullable() }),
  'agent:wrapUp': nothing,
  'agent:endWrapUp': nothing,
  'network:back': nothing,
  'settings:get': nothing,
  'settings:save': settingsSchema,
  'ivr:export': z.strictObject({
    format: z.enum(['csv', 'json']),
    entries: settingsSchema.shape.ivrDirectory,
  }),
  'ivr:import': nothing,
  'shortcuts:pause': nothing,
  'shortcuts:resume': nothing,
  'shortcuts:try': z.strictObject({ action: shortcutAction, accelerator }),
  'shortcuts:check': z.strictObject({
    action: shortcutAction,
    accelerators: z.record(shortcutAction, accelerator),
  }),
  'window:open': z.strictObject({ name: z.enum(windowNames) }),
  'window:close': nothing,
  'window:fit': z.strictObject({ height: z.number().int().min(40).max(2000) }),
  'app:quit': nothing,
  'update:check': nothing,
  'update:restart': nothing,
  'toolbar:size': z.strictObject({ size: settingsSchema.shape.toolbarSize }),
  'gateway:check': z.strictObject({
    gateway: settingsSchema.shape.gateway,
    caFile: settingsSchema.shape.caFile,
  }),
  'proxy:view': nothing,
  'proxy:keepPassword': z.strictObject({ password: z.string().min(1).max(1000) }),
  'proxy:forgetPassword': nothing,
  'welcome:get': nothing,
  'welcome:keep': welcomeProgressSchema,
  'welcome:finish': nothing,
  'practice:start': nothing,
  'practice:press': nothing,
  'practice:end': nothing,
  'practice:tryKey': z.strictObject({ on: z.boolean() }),
  'activity:list': z.strictObject({ ...activityFilter, before: z.int().min(0).nullable() }),
  'activity:export': z.strictObject({ ...activityFilter, format: z.enum(['csv', 'json']) }),
  'sound:ready': nothing,
  'sound:played': z.strictObject({ id: z.number().int().min(0), heard: z.boolean() }),
  'doctor:run': nothing,
  'doctor:copy': nothing,
  'doctor:save': z.strictObject({ format: z.enum(['text', 'json']) }),
} satisfies { [V in Verb]: z.ZodType<IpcContract[V]['request']> };
