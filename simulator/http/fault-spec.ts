import * as z from 'zod';

const headers = z.record(z.string(), z.string());

const match = z.strictObject({
  method: z.string().optional(),
  /** Part of the path, e.g. `thirdPartyConfTransmitNum`. */
  path: z.string().optional(),
  agentId: z.string().optional(),
});

/** Which requests a fault hits, how often, and after which delay (ms). */
const common = {
  match: match.default({}),
  times: z.number().int().min(1).default(1),
  delayMs: z.number().min(0).default(0),
};

/** `before`: the operation isn't done. `after`: it is done and only its answer suffers. */
const phase = z.enum(['before', 'after']).default('before');

/** What can go wrong with one request; see each kind. */
export const faultSchema = z.discriminatedUnion('kind', [
  /** Only the delay; then the real answer. */
  z.strictObject({ kind: z.literal('delay'), ...common }),
  /** Another HTTP status. */
  z.strictObject({
    kind: z.literal('status'),
    ...common,
    status: z.number().int().min(200).max(599),
    headers: headers.optional(),
    body: z.string().default(''),
  }),
  /** Status 200 with any body. */
  z.strictObject({
    kind: z.literal('body'),
    ...common,
    phase,
    body: z.string(),
    contentType: z.string().default('application/json; charset=UTF-8'),
  }),
  /** A business failure. */
  z.strictObject({
    kind: z.literal('retcode'),
    ...common,
    retcode: z.string(),
    message: z.string().default(''),
  }),
  /** The connection is reset instead of an answer. */
  z.strictObject({ kind: z.literal('reset'), ...common, phase }),
  /** No answer ever. */
  z.strictObject({ kind: z.literal('hang'), ...common, phase }),
  /** An endless-looking JSON text of this many bytes. */
  z.strictObject({
    kind: z.literal('huge'),
    ...common,
    bytes: z
      .number()
      .int()
      .default(50 * 1024 * 1024),
  }),
  /** The first half of the real answer, as if it were whole. */
  z.strictObject({ kind: z.literal('truncate'), ...common }),
  /** The first half of the real answer, then the connection is reset. */
  z.strictObject({ kind: z.literal('cut'), ...common }),
  /** The real answer, a few bytes at a time, spread over `overMs`. */
  z.strictObject({ kind: z.literal('slowBody'), ...common, overMs: z.number().min(0) }),
  /** Status 200 and a web page, as a proxy's sign-in does. */
  z.strictObject({ kind: z.literal('html'), ...common }),
  z.strictObject({
    kind: z.literal('redirect'),
    ...common,
    status: z.number().int().min(300).max(308).default(302),
    location: z.string(),
  }),
]);

/** A fault as a test writes it. */
export type FaultSpec = z.input<typeof faultSchema>;

/** A fault with its defaults filled in. */
export type Fault = z.output<typeof faultSchema>;
