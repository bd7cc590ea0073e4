import type { SignInRequest } from '../../../shared/ipc.ts';
import { defaultSettings, type Settings } from '../../../shared/settings.ts';
import { createConnection, type GatewayConnection } from '../../gateway/connection.ts';
import type { Connect } from '../session-parts.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';
import { createFakeGateway, type FakeGateway } from './fake-gateway.ts';
import { createMemoryLog, type MemoryLog } from './memory-log.ts';
import { createMemorySecrets, entryName, type MemorySecrets } from './memory-secrets.ts';

export const PASSWORD = 'correct horse battery';
export const KEPT_GUID = 'kept-guid.AgentGateway1';

export const form: SignInRequest = {
  agentId: '49999',
  password: PASSWORD,
  phoneNumber: '40038',
  rememberPassword: false,
};

/** All that surrounds the agent: time, a gateway behind the real client, a keychain, settings and a log. */
export interface World {
  readonly clock: FakeClock;
  readonly gateway: FakeGateway;
  readonly secrets: MemorySecrets;
  readonly log: MemoryLog;
  settings: Settings;
  connect: Connect;
  /** Opens a connection to the gateway whatever `connect` is. */
  open(agentId: string): GatewayConnection;
  readonly connections: GatewayConnection[];
  /** What the keychain holds of the agent. */
  kept(kind: 'guid' | 'password'): string | undefined;
  /** Puts a session into the keychain; it is alive unless the gateway knows another GUID. */
  keepSession(alive: boolean): void;
  keepPassword(password?: string): void;
}

export function createWorld(settings: Partial<Settings> = {}): World {
  const clock = createFakeClock();
  const log = createMemoryLog();
  const gateway = createFakeGateway(clock);
  const secrets = createMemorySecrets();
  const connections: GatewayConnection[] = [];
  const owner = { gateway: gateway.origin, agentId: form.agentId };
  const open = (agentId: string): GatewayConnection => {
    const connection = createConnection(gateway.transport(), agentId, { clock, log });
    connections.push(connection);
    return connection;
  };
  return {
    clock,
    gateway,
    secrets,
    log,
    settings: {
      ...defaultSettings,
      gateway: gateway.origin,
      agentId: form.agentId,
      phoneNumber: form.phoneNumber,
      ...settings,
    },
    connections,
    open,
    connect: async (agentId) => ({ ok: true, connection: open(agentId) }),
    kept: (kind) => secrets.entries.get(entryName({ kind, ...owner })),
    keepSession(alive) {
      const session = { guid: KEPT_GUID, cookies: { [gateway.origin]: ['node=kept; Path=/'] } };
      secrets.entries.set(entryName({ kind: 'guid', ...owner }), JSON.stringify(session));
      gateway.guid = alive ? KEPT_GUID : null;
    },
    keepPassword(password = PASSWORD) {
      secrets.entries.set(entryName({ kind: 'password', ...owner }), password);
    },
  };
}
