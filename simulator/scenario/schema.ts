import * as z from 'zod';
import { faultSchema } from '../http/fault-spec.ts';
import { moments } from '../world/moments.ts';
import { leavingPoints, type PartyPlan } from '../world/party-plan.ts';

const units: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };

/** `"500ms"`, `"2s"`, `"1m"` or a number of milliseconds; milliseconds when read. */
const time = z.union([
  z.number().int().min(0),
  z
    .string()
    .regex(/^\d{1,7}(ms|s|m)$/, 'must be a time such as "500ms", "2s" or "1m"')
    .transform((text) => Number.parseInt(text, 10) * (units[text.replace(/\d/g, '')] ?? 1)),
]);
const number = z.string().regex(/^[0-9*#+]{1,24}$/, 'must be a phone number');
const digits = z.string().regex(/^[0-9*#]{1,64}$/, 'must be keys: 0 to 9, * and #, at most 64');

/** What a number does by itself, as scenarios and the control API write it. */
export const planSchema = z
  .strictObject({
    kind: z.enum(['customer', 'ivr']).optional(),
    dialled: z.enum(['answers', 'busy', 'rings', 'refuses']).optional(),
    ring: time.optional(),
    leavesAfter: time.optional(),
    leavesAfterKeys: z.number().int().min(1).optional(),
    leavesAt: z.enum(leavingPoints).optional(),
    leavesDelay: time.optional(),
  })
  .transform(({ ring, leavesAfter, leavesDelay, ...rest }): PartyPlan => {
    const plan = { ...rest, ringMs: ring, leavesAfterMs: leavesAfter, leavesAtMs: leavesDelay };
    return Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== undefined));
  });

const callState = z.enum(['ringing', 'dialling', 'talking', 'held', 'conference', 'none']);

/** When a step's turn comes; steps follow one another. */
const turn = {
  /** What the step is, for people; without it its own words say so. */
  say: z.string().min(1).optional(),
  /** Waits until the agent is in this moment. */
  when: z.enum(moments).optional(),
  /** Waits so long, after `when`. */
  after: time.default(0),
  /** The scenario fails when `when` doesn't come (or a check doesn't hold) in this time. */
  within: time.optional(),
};

const stepSchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('callIn'),
    ...turn,
    number,
    skill: z.string().optional(),
    data: z.string().optional(),
  }),
  z.strictObject({ do: z.literal('answer'), ...turn, number }),
  z.strictObject({ do: z.literal('hangUp'), ...turn, number }),
  z.strictObject({ do: z.literal('press'), ...turn, number, digits, every: time.default(0) }),
  z.strictObject({ do: z.literal('plan'), ...turn, number, plan: planSchema }),
  z.strictObject({
    do: z.literal('phone'),
    ...turn,
    operation: z.enum(['answer', 'hold', 'getHold', 'callOut', 'confJoin', 'disconnect', 'release']),
    number: number.optional(),
  }),
  z.strictObject({ do: z.literal('kick'), ...turn }),
  z.strictObject({ do: z.literal('forceSignOut'), ...turn }),
  z.strictObject({ do: z.literal('fault'), ...turn, fault: faultSchema }),
  z.strictObject({ do: z.literal('clearFaults'), ...turn }),
  z.strictObject({ do: z.literal('wait'), ...turn }),
  z.strictObject({
    do: z.literal('check'),
    ...turn,
    /** Number → the digits it has received since the scenario began. */
    ivrReceived: z.record(number, z.string()).optional(),
    /** The digits that the agent's recording has heard since the scenario began. */
    recordingHeard: z.string().optional(),
    /** Number → the state of its call with the agent. */
    calls: z.record(number, callState).optional(),
    passing: z.boolean().optional(),
  }),
]);

export const scenarioSchema = z.strictObject({
  name: z.string().min(1),
  about: z.string().default(''),
  agent: z
    .string()
    .regex(/^\d{3,6}$/, 'must be an agent ID')
    .default('101'),
  parties: z.record(number, planSchema).default({}),
  steps: z.array(stepSchema).min(1),
});

/** A story that the simulator plays around an agent. */
export type Scenario = z.output<typeof scenarioSchema>;

export type ScenarioStep = Scenario['steps'][number];
