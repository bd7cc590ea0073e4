/** What the processes of a fleet and the bench say to each other. Times are of the machine's monotonic clock. */

export interface FleetOrders {
  readonly gateway: string;
  readonly ca: string;
  readonly agentIds: readonly string[];
  /** Over so many milliseconds the agents come in. */
  readonly spreadMs: number;
}

export type ToFleet = { readonly kind: 'report' };

/** What the agents of a process have seen since the last report. */
export interface FleetReport {
  readonly kind: 'report';
  /** How many are signed in and connected. */
  readonly online: number;
  /** Milliseconds from each event's putting in to its arrival in an agent. */
  readonly delays: readonly number[];
  /** How often each agent saw each event, in all: by event, how many agents saw it once, and how many more often. */
  readonly seen: Readonly<Record<string, { readonly once: number; readonly oftener: number }>>;
  /** When the last of them came online. */
  readonly onlineSince: number;
}

export type FromFleet = { readonly kind: 'signedIn' } | FleetReport;
