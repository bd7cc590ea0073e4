import type { GatewayConnection } from '../gateway/connection.ts';
import type { GatewayEvent } from '../gateway/events.ts';
import type { Result } from '../gateway/failure.ts';
import type { Clock, Random } from '../ports.ts';
import type { KeptSecrets } from './kept-secrets.ts';
import { createPoller, type PollerEnd, type PollerStatus } from './poller.ts';

/** What runs for as long as the agent is signed in: the poller, and the keeping of each rotated GUID. */
export interface LiveSession {
  readonly connection: GatewayConnection;
  readonly secrets: KeptSecrets;
  /** Finds out anew where things stand, and then polls on; a poll that hung while the machine slept is given up. */
  reconcile(): void;
  /** Asks something while no poll is under way. Where it fails, a poll may have been given up for nothing. */
  withoutPolling<T>(ask: () => Promise<Result<T>>): Promise<Result<T>>;
  /** Ends polling and gives up GUID and connection here. The gateway is not told. */
  stop(): void;
}

export interface LiveSessionParts {
  readonly connection: GatewayConnection;
  readonly secrets: KeptSecrets;
  readonly clock: Clock;
  readonly random: Random;
  /** Whether it isn't known where things stand, so that this must be found out before the first poll. */
  readonly isInDoubt: boolean;
  reconcile(connection: GatewayConnection, signal: AbortSignal): Promise<Result<null>>;
  onEvent(event: GatewayEvent): void;
  onStatus(status: PollerStatus): void;
  onEnd(end: PollerEnd): void;
}

export function startLiveSession(parts: LiveSessionParts): LiveSession {
  const { connection, secrets } = parts;
  const keep = (guid: string | null): void => {
    if (guid !== null) void secrets.keepSession({ guid, cookies: connection.cookies.save() });
  };
  keep(connection.guid.current());
  const unsubscribe = connection.guid.subscribe(keep);
  const poller = createPoller({
    poll: (signal) => connection.client.poll(signal),
    reconcile: (signal) => parts.reconcile(connection, signal),
    clock: parts.clock,
    random: parts.random,
    onEvent: parts.onEvent,
    onStatus: parts.onStatus,
    onEnd: parts.onEnd,
  });
  poller.start(parts.isInDoubt);
  return {
    connection,
    secrets,
    reconcile() {
      poller.hold();
      poller.goOn(true);
    },
    async withoutPolling(ask) {
      poller.hold();
      const answer = await ask();
      poller.goOn(!answer.ok);
      return answer;
    },
    stop() {
      poller.stop();
      unsubscribe();
      connection.guid.set(null);
      void connection.close();
    },
  };
}
