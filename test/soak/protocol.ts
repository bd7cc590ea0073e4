/** What the gateway's process and the agents' process of a soak say to each other. Times are Date.now() of one machine. */

/** An event that a poll took out of an agent's queue. */
export interface TakenEvent {
  /** Kind of the event as the client reads it. */
  readonly kind: string;
  /** The poll whose answer carried it but was destroyed by an injected fault; null when the answer went out whole. */
  readonly lostWith: { readonly poll: number; readonly fault: string } | null;
}

/** How one agent stands at the gateway. */
export interface AgentReport {
  readonly agentId: string;
  /** Events that were taken since the last report, in their order. */
  readonly taken: readonly TakenEvent[];
  /** Events whose answer went out whole, from the start. */
  readonly delivered: number;
  /** Whether a poll hangs while no event waits: the client has then seen all that was delivered. */
  readonly caughtUp: boolean;
  /** Lost events and new sessions so far: each may leave the client with less knowledge than the gateway has. */
  readonly disturbances: number;
  /** Answers that carried a new GUID and were destroyed, and take-overs from elsewhere: each may end a session. */
  readonly sessionBreaks: number;
  /** The calls, in the words of a window. */
  readonly call: 'none' | 'ringing' | 'talking' | 'held' | 'dialling' | 'conference';
}

/** A request to pass numbers, as the gateway logged it. */
export interface ReceivedPost {
  readonly agentId: string;
  readonly time: number;
  readonly status: number | null;
  readonly retcode: string | null;
  readonly fault: string | null;
}

export interface GatewayReport {
  readonly kind: 'report';
  readonly agents: readonly AgentReport[];
  /** Posts that came since the last report and whose outcome is final. */
  readonly posts: readonly ReceivedPost[];
  /** Every post up to this time has been reported. */
  readonly postsUntil: number;
  /** Requests so far. */
  readonly requests: number;
  /** Faults that struck so far, by operation and kind. */
  readonly faults: Readonly<Record<string, number>>;
  /** Open connections of all agents. */
  readonly connections: number;
  /** Nobody is in a call, and nothing more will go wrong. */
  readonly quiet: boolean;
}

export type FromGateway =
  | { readonly kind: 'ready'; readonly url: string; readonly caPem: string; readonly reading: string }
  | GatewayReport;

export type ToGateway =
  /** Let calls and faults begin, or begin no more of them. */
  | { readonly kind: 'play'; readonly on: boolean }
  /** `final`: also posts that might still get an answer. */
  | { readonly kind: 'report'; readonly final: boolean };

/** How the gateway's process is started; JSON in its first argument. */
export interface GatewayOrders {
  readonly agents: number;
  readonly seed: number;
  /** There is time for faults after which a client waits for half a minute. */
  readonly isLong: boolean;
}

/** A request to pass numbers has an answer by then, or never: the client waits 5 s. Milliseconds. */
export const POST_SETTLED_MS = 7000;

export const agentIds = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(101 + index));

/** Numbers of an agent's own customer, IVR and desk phone, so that a party is found by its number. */
export const customerOf = (agentId: string): string => `1390000${agentId}`;
export const ivrOf = (agentId: string): string => `7${agentId.padStart(5, '0')}`;
export const phoneOf = (agentId: string): string => `4${agentId.padStart(5, '0')}`;
