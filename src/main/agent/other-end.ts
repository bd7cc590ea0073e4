/** The agent's own numbers, so that the other end of a call can be told. */
export interface Self {
  readonly agentId: string;
  readonly phoneNumber: string;
}

/** `feature` of a call that the agent has made (protocol notes §3). */
const OUTBOUND = 7;

/** The number at the other end of the agent's call. */
export function otherEnd(
  ends: { readonly caller: string; readonly called: string; readonly feature: number | null },
  self: Self,
): string {
  // A number that isn't set must not match one that the gateway withholds.
  const own = [self.agentId, self.phoneNumber].filter((number) => number !== '');
  if (own.includes(ends.caller)) return ends.called;
  if (own.includes(ends.called)) return ends.caller;
  return ends.feature === OUTBOUND ? ends.called : ends.caller;
}
