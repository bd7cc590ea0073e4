/** How long each part of a practice call takes, in milliseconds: long enough to read, short enough not to wait. */
export const pace = {
  /** Signed in, until the customer calls. */
  call: 900,
  /** The customer's call rings. */
  ring: 2200,
  /** Agent and customer talk. */
  talk: 2200,
  /** The IVR is dialled. */
  dial: 1800,
  /** Agent and IVR talk, before both calls are joined. */
  join: 1000,
  /** Numbers are passed, until the customer presses the first key. */
  firstKey: 900,
  /** Between two keys. */
  key: 320,
  /** After the last key, until everybody hangs up. */
  hangUp: 1200,
} as const;
