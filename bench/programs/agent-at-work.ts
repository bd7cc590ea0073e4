import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSecureContext } from 'node:tls';
import { type Agent, createAgent } from '../../src/main/agent/agent.ts';
import { type AppStateStore, createAppStateStore } from '../../src/main/agent/app-state.ts';
import { createMemorySecrets } from '../../src/main/agent/testing/memory-secrets.ts';
import { createWarnings } from '../../src/main/agent/warnings.ts';
import { bindAudit } from '../../src/main/app/audit-binding.ts';
import { systemClock as clock } from '../../src/main/app/system-clock.ts';
import { createConnection } from '../../src/main/gateway/connection.ts';
import { createUndiciTransport } from '../../src/main/gateway/undici-transport.ts';
import type { Logger } from '../../src/main/ports.ts';
import { openAudit } from '../../src/main/storage/audit.ts';
import { createLogger } from '../../src/main/storage/log.ts';
import { createRedactor } from '../../src/main/storage/redact.ts';
import { defaultSettings } from '../../src/shared/settings.ts';

/** Main without its desktop: the real agent, connection, log file and audit trail. */
export interface AgentAtWork {
  readonly agent: Agent;
  readonly store: AppStateStore;
  signIn(): Promise<void>;
  /** Waits until the state is as wanted. */
  until(holds: () => boolean): Promise<void>;
  close(): Promise<void>;
}

export function startAgent(parts: {
  readonly gateway: string;
  readonly ca: string;
  readonly agentId: string;
}): AgentAtWork {
  const { gateway, ca, agentId } = parts;
  const folder = mkdtempSync(join(tmpdir(), 'tonebridge-bench-'));
  const log: Logger = createLogger({
    file: join(folder, 'tonebridge.log'),
    redactor: createRedactor(),
    level: 'info',
  });
  const store = createAppStateStore();
  const audit = openAudit({ file: join(folder, 'audit.jsonl'), clock, log, onTrouble: () => undefined });
  const auditing = bindAudit({ store, audit, clock });
  const secureContext = createSecureContext({ ca });
  const ivrDirectory = [{ name: 'Payment line', numbers: [], prefixes: ['7'] }];
  const settings = { ...defaultSettings, gateway, agentId, phoneNumber: '40038', ivrDirectory };
  const agent = createAgent({
    store,
    warnings: createWarnings((warnings) => store.update({ warnings })),
    async connect(id) {
      const transport = createUndiciTransport({ origin: gateway, secureContext });
      const connection = createConnection(transport, id, { clock, log });
      auditing.watch(connection);
      return { ok: true, connection };
    },
    secrets: createMemorySecrets(),
    settings: () => settings,
    clock,
    random: Math.random,
    log,
    onSignedIn: () => undefined,
  });
  return {
    agent,
    store,
    async signIn() {
      const { phoneNumber } = settings;
      const form = { agentId, password: 'Practice-1', phoneNumber, rememberPassword: false };
      const result = await agent.signIn(form);
      if (!result.ok) throw new Error(`not signed in: ${result.notice.key}`);
    },
    async until(holds) {
      const end = performance.now() + 60_000;
      while (!holds()) {
        if (performance.now() > end) throw new Error('the agent never got there');
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
    async close() {
      await agent.signOut();
      await audit.flush();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
