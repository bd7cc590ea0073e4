import { type Notice, notice } from '../../shared/notice.ts';
import type { TransmitView } from '../../shared/state.ts';
import type { Result } from '../gateway/failure.ts';
import { failureNotice } from '../gateway/failure-notice.ts';
import type { Clock, Logger } from '../ports.ts';
import { certainty } from './certainty.ts';
import { sendWithPatience } from './patience.ts';

/** Blocks that are about the connection alone, for which a request on its way waits anyway. */
const CONNECTION_BLOCKS: readonly string[] = ['block.reconnecting', 'block.reconciling'];

/**
 * The request goes first: windows, tray, sounds and the trail, which all listen to the state, would cost it some
 * milliseconds. Nobody sees that they hear of it so much later.
 */
const LISTENERS_WAIT_MS = 4;

export interface TransmissionParts {
  /** Why a press would do nothing now; null when agent, customer and IVR are in one call. */
  block(): Notice | null;
  /** Identity of the conference that stands; null when none does. */
  conference(): string | null;
  /** The POST; given up unsent when it can't be sent within this many milliseconds. */
  send(sendWithinMs: number): Promise<Result<null>>;
  readonly clock: Clock;
  readonly log: Logger;
  onChange(view: TransmitView): void;
}

export interface Transmission {
  /** A press of the key or the button. Resolves when its outcome is known. */
  press(): Promise<TransmitView>;
  /** Tells that calls have changed: what was said about an earlier conference no longer holds. */
  callsChanged(): void;
  view(): TransmitView;
}

/**
 * Passing of the customer's numbers: guard, one request in flight, outcome. A press while one is in flight
 * joins it. Only a request that certainly never left is repeated, within the agent's patience; whether one that
 * may have arrived is to be sent again is the agent's to decide, who can ask the customer.
 */
export function createTransmission(parts: TransmissionParts): Transmission {
  const { clock, log } = parts;
  let view: TransmitView = { kind: 'idle' };
  let about: string | null = null;
  let inFlight: Promise<TransmitView> | null = null;

  const show = (next: TransmitView): TransmitView => {
    view = next;
    parts.onChange(next);
    return next;
  };

  /** A request for a conference that has ended meanwhile would be about another call. */
  const isWanted = (conference: string | null): boolean => {
    const block = parts.block();
    const isFree = block === null || CONNECTION_BLOCKS.includes(block.key);
    return isFree && parts.conference() === conference;
  };

  const run = async (conference: string | null): Promise<TransmitView> => {
    about = conference;
    const answer = sendWithPatience(parts.send, { clock, isWanted: () => isWanted(conference) });
    const tellSending = later(clock, () => parts.onChange(sending));
    const sending: TransmitView = { kind: 'sending', since: clock.now() };
    view = sending;
    const result = await answer;
    tellSending();
    const outcome = outcomeOf(result, clock.now());
    // Writing a line takes as long as a tenth of the request.
    clock.after(0, () =>
      log.info('numbers transmission', { method: 'thirdPartyConfTransmitNum', outcome: outcome.kind }),
    );
    // The effect lasts as long as the conference (protocol notes §1): without it nothing is being passed.
    const isOver = outcome.kind === 'passing' && parts.conference() !== conference;
    return show(isOver ? { kind: 'idle' } : outcome);
  };

  return {
    press() {
      if (inFlight) return inFlight;
      const block = parts.block();
      if (block) {
        about = parts.conference();
        log.info('numbers transmission', { outcome: 'blocked', reason: block.key });
        return Promise.resolve(show({ kind: 'blocked', notice: block, at: clock.now() }));
      }
      inFlight = run(parts.conference()).finally(() => {
        inFlight = null;
      });
      return inFlight;
    },
    callsChanged() {
      const stale = view.kind === 'blocked' || (view.kind !== 'sending' && parts.conference() !== about);
      if (stale && view.kind !== 'idle') show({ kind: 'idle' });
    },
    view: () => view,
  };
}

/** Does something after the wait, or when it is called, whichever is first; only once. */
function later(clock: Clock, what: () => void): () => void {
  let isDone = false;
  const now = (): void => {
    if (isDone) return;
    isDone = true;
    cancel();
    what();
  };
  const cancel = clock.after(LISTENERS_WAIT_MS, now);
  return now;
}

/** What an answer, or the lack of one, says about the customer's numbers. */
function outcomeOf(result: Result<null>, at: number): TransmitView {
  if (result.ok) return { kind: 'passing', since: at };
  const { failure } = result;
  const why = failureNotice(failure);
  switch (certainty(failure)) {
    case 'refused':
      return { kind: 'refused', notice: why, at };
    case 'notSent':
      return { kind: 'notSent', notice: notice('transmit.notSent', { cause: why }), at };
    case 'unknown':
      return { kind: 'unknown', notice: notice('transmit.unknown', { cause: why }), at };
  }
}
