/** What the gateway's process and the bench say to each other. Times are milliseconds of the machine's monotonic clock. */

export interface GatewayOrders {
  readonly agents: number;
  /** How long an empty poll hangs, in milliseconds. */
  readonly pollWaitMs: number;
  /** After so many milliseconds an idle connection is closed. */
  readonly keepAliveMs: number;
  /** Port of the gateway; 0 for a free one. */
  readonly port: number;
  /** Whether GUIDs stay (1), or are renewed every minute and die after two (2). */
  readonly authMode: 1 | 2;
}

/** When an event is put into an agent's queue. */
export type Moment =
  /** While a poll hangs. */
  | { readonly kind: 'hanging' }
  /** So many milliseconds after a poll was answered without an event: the client pauses. */
  | { readonly kind: 'between'; readonly afterMs: number };

export type ToGateway =
  | { readonly kind: 'inject'; readonly agentId: string; readonly eventType: string; readonly when: Moment }
  /** A customer calls, the agent answers, dials the IVR and joins the calls. */
  | { readonly kind: 'conference' | 'call'; readonly agentId: string }
  | { readonly kind: 'endCalls'; readonly agentId: string }
  /** Answers once the agent's queue is empty and a poll hangs. */
  | { readonly kind: 'settle'; readonly agentId: string }
  /** One event for each signed-in agent, at once. */
  | { readonly kind: 'injectAll'; readonly eventType: string }
  /** One event each for so many agents, one after the other. */
  | {
      readonly kind: 'injectSome';
      readonly eventType: string;
      readonly count: number;
      readonly spreadMs: number;
    }
  /** Goes away: connections are cut and refused for so long. In the middle of it each agent gets an event. */
  | { readonly kind: 'outage'; readonly ms: number; readonly eventType: string }
  /** Requests in each second since the start. */
  | { readonly kind: 'load' };

/** Answer to an order. */
export interface Answered {
  readonly kind: 'answer';
  /** When it was done. */
  readonly at: number;
  /** How many agents got an event. */
  readonly count: number;
  /** Of `load`: requests by second of the monotonic clock. */
  readonly perSecond: Readonly<Record<number, number>>;
  /** Why it was not done. */
  readonly error: string | null;
}

export type FromGateway =
  | { readonly kind: 'ready'; readonly url: string; readonly caPem: string }
  | Answered
  /** The first byte of a request has come. Polls are told only while agents are few. */
  | {
      readonly kind: 'request';
      readonly what: 'transmit' | 'poll';
      readonly agentId: string;
      readonly at: number;
    };
