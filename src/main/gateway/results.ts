import * as z from 'zod';
import { isGuid } from './guid.ts';

/** Shapes of `result` (protocol notes §2, §5). Numbers and booleans may come as strings; extras are ignored. */

const number = z
  .union([
    z.number(),
    z
      .string()
      .trim()
      .regex(/^-?\d+$/),
  ])
  .transform(Number);
const flag = z
  .union([z.boolean(), z.string(), z.number()])
  .transform((value) => ['true', '1'].includes(String(value).trim().toLowerCase()));
const optionalNumber = number
  .nullish()
  .catch(null)
  .transform((value) => value ?? null);
const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined ? '' : String(value).trim()));

export const signInResult = z
  .object({
    /** Days until the password expires. */
    timeRemaining: optionalNumber,
    isForceChange: flag
      .nullish()
      .catch(null)
      .transform((value) => value ?? null),
    /** Letters for CTI, web, mail; voice needs the first to be T. */
    mediatype: text.catch(''),
    guid: z.string().refine(isGuid).catch(''),
  })
  .nullish()
  .catch(null);
export type SignInResult = NonNullable<z.infer<typeof signInResult>>;

export const updateGuidResult = z.object({ guid: z.string().refine(isGuid) });

/** 0 unknown, 2 signed out, 3 busy, 4 idle, 5 wrap-up, 7 talking, 8 rest, 9 before rest. */
export const agentStatusResult = z.object({
  agentState: number,
  isWorking: flag.nullish().transform((value) => value ?? false),
});
export type AgentStatus = z.infer<typeof agentStatusResult>;

/** A list of callids, bare or in objects, one of which is enough for us. */
export const callIdsResult = z
  .union([
    z.array(z.union([z.string(), z.number(), z.object({ callid: z.union([z.string(), z.number()]) })])),
    z.string(),
    z.null(),
    z.undefined(),
    z.object({}).transform(() => []),
  ])
  .transform((ids) => {
    const list = typeof ids === 'string' ? ids.split(/[,;，]/u) : (ids ?? []);
    return list.map((id) => String(typeof id === 'object' ? id.callid : id).trim()).filter((id) => id !== '');
  });

export const callInfoResult = z.object({
  callid: text,
  caller: text,
  called: text,
  callskill: text,
  callfeature: optionalNumber,
  begintime: optionalNumber,
});
export type CallInfo = z.infer<typeof callInfoResult>;

const syncFields = {
  partner: text,
  curCallId: text,
  mainCallId: text,
  holdCallId: text,
  callerNo: text,
  calledNo: text,
  callFeature: optionalNumber,
};
/**
 * `state`: 1 idle, 9 talking, 10 three-party, 11 hold, 12 mute, 13 help, 255 abnormal. Whether the other
 * fields stand beside `state` or beside `agentStateInfo` isn't said anywhere, so both are read.
 */
export const syncResult = z
  .looseObject({ agentStateInfo: z.looseObject({ state: number }) })
  .transform((result) => {
    const fields = z
      .object(syncFields)
      .parse({ ...withoutEmpty(result), ...withoutEmpty(result.agentStateInfo) });
    return { ...fields, state: result.agentStateInfo.state };
  });
export type AgentSync = z.infer<typeof syncResult>;

function withoutEmpty(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([key, value]) =>
        Object.hasOwn(syncFields, key) &&
        (typeof value === 'string' || typeof value === 'number') &&
        value !== '',
    ),
  );
}
