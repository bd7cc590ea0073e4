import { useRef, useState } from 'preact/hooks';
import type { VerbResult } from '../../shared/ipc.ts';
import { attempt, type Failure } from './api.ts';

/** A verb under way or failed. */
export interface VerbRun {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** Runs a verb unless one still runs; returns its result, or null when it was not started. */
  run(call: () => Promise<VerbResult>): Promise<VerbResult | null>;
  /** Shows a failure that was found here, or takes the shown one away. */
  setFailure(failure: Failure | null): void;
}

/** Runs verbs one at a time and keeps the last failure for showing. */
export function useVerb(): VerbRun {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  // Two clicks can come before the next drawing; the ref is current in between.
  const running = useRef(false);

  const run = async (call: () => Promise<VerbResult>) => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setFailure(null);
    const result = await attempt(call);
    running.current = false;
    setBusy(false);
    if (!result.ok) setFailure(result);
    return result;
  };

  return { busy, failure, run, setFailure };
}
