import type { AppStateStore } from '../agent/app-state.ts';
import type { GatewayConnection } from '../gateway/connection.ts';
import type { AuditTrail, Clock } from '../ports.ts';
import { auditFacts, noAuditMemory } from './audit-facts.ts';

/** What the audit trail has to be told beside the state. */
export interface AuditBinding {
  /** A sign-in or a resumption begins on this connection; what happens from now on is its agent's. */
  watch(connection: Pick<GatewayConnection, 'agentId' | 'origin'>): void;
}

/** Turns every change of the state that matters to an auditor into entries of the trail. */
export function bindAudit(parts: {
  readonly store: Pick<AppStateStore, 'subscribe'>;
  readonly audit: Pick<AuditTrail, 'record'>;
  readonly clock: Pick<Clock, 'now'>;
}): AuditBinding {
  const { store, audit, clock } = parts;
  let memory = noAuditMemory;
  let connection: Pick<GatewayConnection, 'agentId' | 'origin'> | null = null;
  store.subscribe((state) => {
    const next = auditFacts(memory, state);
    memory = next.memory;
    if (next.facts.length === 0) return;
    const common = {
      time: new Date(clock.now()).toISOString(),
      agentId: connection?.agentId ?? null,
      gateway: connection && new URL(connection.origin).host,
    };
    for (const fact of next.facts) audit.record({ ...common, ...fact });
  });
  return {
    watch: (next) => {
      connection = next;
    },
  };
}
