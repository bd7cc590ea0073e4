import * as z from 'zod';
import { controlNames, flowSteps } from './call-control.ts';

/** A key of the message catalogue: what happened, without the values that filled its gaps. */
const reason = z.string().regex(/^[\w.-]{1,64}$/);
/** What the gateway called something. Whatever doesn't look like a name is left out, not written down. */
const name = z
  .string()
  .regex(/^[\w.:-]{1,64}$/)
  .optional()
  .catch(undefined);

const party = z.object({
  role: z.enum(['customer', 'ivr', 'unknown']),
  /** From the IVR directory. */
  name: z.string().max(60).nullable(),
  /** As the windows show it: at most its last two characters can be read. */
  masked: z.string().regex(/^•{0,6}.{0,2}$/su),
});

const common = {
  /** When it was seen, ISO 8601 in UTC. */
  time: z.iso.datetime(),
  /** null before the first sign-in of this run. */
  agentId: z.string().max(6).nullable(),
  /** Host and port. */
  gateway: z.string().max(300).nullable(),
};
const refusal = { reason, retcode: name };
const aboutCall = { callid: name };
/** Name of the IVR from the directory. */
const aboutFlow = { ivr: z.string().max(60) };

/**
 * One line of the audit trail. It has no place for a secret, a dialled digit or a whole phone number, and
 * whatever the schema doesn't know is not written.
 */
export const auditEntrySchema = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.enum(['signedIn', 'resumed', 'forcedSignIn']) }),
  z.object({ ...common, kind: z.literal('signInRefused'), ...refusal }),
  /** `gatewayTold`: false when it could not be reached and ends the session by its own time-out. */
  z.object({ ...common, kind: z.literal('signedOut'), gatewayTold: z.boolean() }),
  z.object({ ...common, kind: z.literal('sessionEnded'), reason: reason.nullable() }),
  z.object({ ...common, kind: z.literal('conferenceBegan'), ...aboutCall, parties: z.array(party) }),
  z.object({ ...common, kind: z.literal('conferenceEnded'), ...aboutCall }),
  z.object({ ...common, kind: z.literal('transmitPressed'), ...aboutCall }),
  z.object({ ...common, kind: z.literal('transmitBlocked'), ...aboutCall, reason }),
  /** `late`: the gateway accepted, but by then the conference was over. */
  z.object({ ...common, kind: z.literal('transmitPassed'), ...aboutCall, late: z.boolean() }),
  z.object({ ...common, kind: z.literal('transmitRefused'), ...aboutCall, ...refusal }),
  z.object({ ...common, kind: z.enum(['transmitNotSent', 'transmitUnknown']), ...aboutCall, ...refusal }),
  /** A control of calls or of the agent's state was used. There is no place for a number or a digit. */
  z.object({
    ...common,
    kind: z.literal('control'),
    control: z.enum(controlNames),
    outcome: z.enum(['done', 'blocked', 'refused', 'notSent', 'unknown']),
    reason: reason.optional(),
    retcode: name,
  }),
  z.object({ ...common, kind: z.enum(['flowStarted', 'flowCancelled', 'flowReturned']), ...aboutFlow }),
  /** A step of connecting an IVR is done. */
  z.object({ ...common, kind: z.literal('flowStep'), ...aboutFlow, step: z.enum(flowSteps) }),
  /** `awaitsKey`: the numbers are passed when the agent presses the key. */
  z.object({ ...common, kind: z.literal('flowDone'), ...aboutFlow, awaitsKey: z.boolean() }),
  z.object({
    ...common,
    kind: z.literal('flowFailed'),
    ...aboutFlow,
    ...refusal,
    customer: z.enum(['onLine', 'onHold', 'inConference', 'gone', 'unknown']),
  }),
  /** This many entries before this one could not be written. */
  z.object({ ...common, kind: z.literal('lost'), count: z.number().int().positive() }),
]);

export type AuditEntry = z.infer<typeof auditEntrySchema>;
