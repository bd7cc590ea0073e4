import type { BusyReason, ReadinessView } from '../../../shared/call-control.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { GatewayEvent } from '../../gateway/events.ts';

/** What is known of the agent's state beside its name. */
export type Readiness = Omit<ReadinessView, 'reasons'>;

export const noReadiness: Readiness = { reason: null, since: null, next: null };

/** Reasons below are the gateway's own (no answer, phone, rejected); from here on they are the agent's. */
const FIRST_REASON = 200;

/**
 * The readiness after an event. Pure.
 *
 * @param parts `was`: the state before; `at`: milliseconds since the epoch.
 */
export function reduceReadiness(
  readiness: Readiness,
  event: GatewayEvent & { kind: 'agentState' },
  parts: { readonly was: string; readonly at: number; readonly reasons: Settings['busyReasons'] },
): Readiness {
  const { was, at, reasons } = parts;
  const since = was === event.state ? (readiness.since ?? at) : at;
  if (event.state !== 'busy') return { reason: null, since, next: null };
  const isTold = event.reason !== undefined && event.reason >= FIRST_REASON;
  const reason = isTold ? nameReason(event.reason, reasons) : was === 'busy' ? readiness.reason : null;
  return { reason, since, next: null };
}

/** A reason with the name that the settings have for it. */
export function nameReason(code: number, reasons: Settings['busyReasons']): BusyReason {
  return { code, name: reasons.find((one) => one.code === code)?.name ?? null };
}
