import type { TonebridgeApi, VerbResult } from '../../shared/ipc.ts';
import { notice } from '../../shared/notice.ts';

declare global {
  interface Window {
    /** Put there by the preload. */
    readonly tonebridge: TonebridgeApi;
  }
}

/** A verb that was not done. */
export type Failure = Extract<VerbResult, { ok: false }>;

/**
 * Runs a verb and never throws: when main rejects the request itself, that too becomes a failure to show.
 *
 * @param call the verb to run.
 */
export async function attempt(call: () => Promise<VerbResult>): Promise<VerbResult> {
  try {
    return await call();
  } catch {
    return { ok: false, notice: notice('window.internal'), field: null };
  }
}
