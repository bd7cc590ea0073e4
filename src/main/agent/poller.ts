import type { GatewayEvent } from '../gateway/events.ts';
import type { GatewayFailure, Result } from '../gateway/failure.ts';
import { needsNewSignIn } from '../gateway/retcodes.ts';
import type { Clock, Random } from '../ports.ts';
import { askedPauseMs, backoffMs, triesWorth } from './backoff.ts';

/** The pause after an answer without event, in milliseconds (protocol notes §3: 200–500). */
const EMPTY_PAUSE_MS = 200;

export type PollerStatus =
  | { readonly kind: 'online' }
  /** Finding out, after a failure, where things stand. */
  | { readonly kind: 'reconciling' }
  | {
      readonly kind: 'failing';
      /** Failures in a row, from 1. */
      readonly attempt: number;
      /** Milliseconds until the next try. */
      readonly retryInMs: number;
      readonly failure: GatewayFailure;
    };

/** Why polling ended by itself. */
export type PollerEnd =
  | { readonly kind: 'shutdown' }
  | { readonly kind: 'expired'; readonly retcode: string };

export interface PollerParts {
  poll(signal: AbortSignal): Promise<Result<GatewayEvent[]>>;
  /**
   * Finds out where things stand, since events may have been lost. It comes before the first poll after a failure:
   * it is answered at once, where a poll would hang for ten seconds before anybody knew that the gateway is back.
   *
   * @param signal aborted when it was given up; what it finds out then is out of date.
   */
  reconcile(signal: AbortSignal): Promise<Result<null>>;
  readonly clock: Clock;
  readonly random: Random;
  /** Called for each event, in order. */
  onEvent(event: GatewayEvent): void;
  onStatus(status: PollerStatus): void;
  /** Called once, when the gateway has ended the session. */
  onEnd(end: PollerEnd): void;
}

export interface Poller {
  /** @param reconcileFirst whether it isn't known where things stand. */
  start(reconcileFirst?: boolean): void;
  /** Ends polling at once; nothing is called back any more. */
  stop(): void;
  /** Gives up the poll or pause under way, and polls no more until each hold was taken back by a `goOn`. */
  hold(): void;
  /** @param reconcileFirst whether events may have been lost meanwhile. */
  goOn(reconcileFirst: boolean): void;
}

/**
 * Fetches agent events by long poll, one request at a time: at once again after an event, 200 ms after an
 * empty answer, with back-off after a failure. It is the session's heartbeat too, so it goes on for as long
 * as the gateway does not say that the session is over.
 */
export function createPoller(parts: PollerParts): Poller {
  const { clock, random } = parts;
  /** Of the poll or the pause under way; each has its own, so that a late answer to a given-up poll is known as such. */
  let turn = new AbortController();
  let started = false;
  let stopped = false;
  let holds = 0;
  let isInDoubt = false;
  let failures = 0;
  /** The same as the back-off counts them. */
  let tries = 0;
  /** Monotonic time before which the gateway wants to be left alone (`Retry-After`). */
  let notBefore = Number.NEGATIVE_INFINITY;
  let cancelPause: (() => void) | null = null;

  const isIdle = () => stopped || holds > 0;

  const giveUp = (): void => {
    turn.abort();
    cancelPause?.();
    cancelPause = null;
  };

  const next = (pauseMs: number): void => {
    if (isIdle()) return;
    if (pauseMs === 0) {
      void once();
      return;
    }
    cancelPause = clock.after(pauseMs, () => {
      cancelPause = null;
      void once();
    });
  };

  /** The next turn comes now, or as soon as the gateway wants to be asked again. */
  const goNow = (): void => next(Math.max(0, notBefore - clock.monotonic()));

  const end = (reason: PollerEnd): void => {
    stopped = true;
    giveUp();
    parts.onEnd(reason);
  };

  const once = async (): Promise<void> => {
    turn = new AbortController();
    const { signal } = turn;
    if (isInDoubt) {
      parts.onStatus({ kind: 'reconciling' });
      const reconciled = await parts.reconcile(signal);
      if (signal.aborted) return;
      if (!reconciled.ok) {
        onFailure(reconciled.failure);
        return;
      }
      isInDoubt = false;
      // Only a poll ends the count: else a gateway that fails just those would be asked without back-off.
      parts.onStatus({ kind: 'online' });
    }
    const answer = await parts.poll(signal);
    if (signal.aborted) return;
    if (!answer.ok) {
      onFailure(answer.failure);
      return;
    }
    failures = 0;
    tries = 0;
    parts.onStatus({ kind: 'online' });
    for (const event of answer.value) {
      if (signal.aborted) return;
      parts.onEvent(event);
      if (event.kind === 'shutdown') {
        end({ kind: 'shutdown' });
        return;
      }
    }
    // Unreadable events count as none, else a gateway that sends nothing else would be polled without a pause.
    const isEmpty = answer.value.every((event) => event.kind === 'unknown' && event.malformed);
    // What the events change is shown first (by a microtask, too): writing a request takes as long as a drawing.
    if (!isEmpty) await Promise.resolve();
    if (!signal.aborted) next(isEmpty ? EMPTY_PAUSE_MS : 0);
  };

  const onFailure = (failure: GatewayFailure): void => {
    if (failure.kind === 'business' && needsNewSignIn(failure.retcode)) {
      end({ kind: 'expired', retcode: failure.retcode });
      return;
    }
    failures += 1;
    tries += triesWorth(failure);
    isInDoubt = true;
    notBefore = clock.monotonic() + askedPauseMs(failure);
    const retryInMs = backoffMs(tries, random, failure);
    parts.onStatus({ kind: 'failing', attempt: failures, retryInMs, failure });
    next(retryInMs);
  };

  return {
    start(reconcileFirst = false) {
      if (started || stopped) return;
      started = true;
      isInDoubt ||= reconcileFirst;
      goNow();
    },
    stop() {
      stopped = true;
      giveUp();
    },
    hold() {
      holds += 1;
      giveUp();
    },
    goOn(reconcileFirst) {
      if (holds === 0) return;
      holds -= 1;
      isInDoubt ||= reconcileFirst;
      if (started) goNow();
    },
  };
}
