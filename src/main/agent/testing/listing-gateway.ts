import { failed, type GatewayFailure, type Result, success } from '../../gateway/failure.ts';
import type { CallInfo } from '../../gateway/results.ts';
import type { CallState } from '../call-state.ts';
import { type Reconciled, reconcileCalls } from '../reconcile.ts';
import { self } from './call-events.ts';

type Failed = { readonly ok: false; readonly failure: GatewayFailure };

/** What a gateway tells when it is asked about calls. */
export interface Listing {
  /** State number of the agent (protocol notes §5); `status` for a failure. */
  readonly agentState?: number;
  readonly status?: Failed;
  readonly list?: readonly string[] | Failed;
  /** What it knows of each call; nothing of the others but that they are there. */
  readonly info?: Readonly<Record<string, Partial<CallInfo> | Failed>>;
  /** Called with each query, before its answer. */
  onAsked?(query: string): void;
}

const NOTHING = { caller: '', called: '', callskill: '', callfeature: null, begintime: null };

/** Reconciles calls with such a gateway, 90 s after the epoch. */
export async function reconcile(
  calls: CallState | (() => CallState),
  listing: Listing,
): Promise<{ asked: string[]; outcome: Result<Reconciled>; value: Reconciled | null }> {
  const asked: string[] = [];
  const ask = (query: string): void => {
    asked.push(query);
    listing.onAsked?.(query);
  };
  const { agentState = 4, status, list = [], info = {} } = listing;
  const outcome = await reconcileCalls(
    {
      async agentStatus() {
        ask('agentStatus');
        return status ?? success({ agentState, isWorking: false });
      },
      async allCallIds() {
        ask('allCallIds');
        return 'ok' in list ? list : success([...list]);
      },
      async callInfo(callid) {
        ask(`callInfo ${callid}`);
        const told = info[callid] ?? {};
        return isFailed(told) ? failed(told.failure) : success({ callid, ...NOTHING, ...told });
      },
    },
    typeof calls === 'function' ? calls : () => calls,
    { at: 90_000, self },
  );
  return { asked, outcome, value: outcome.ok ? outcome.value : null };
}

function isFailed(told: Partial<CallInfo> | Failed): told is Failed {
  return 'ok' in told;
}
