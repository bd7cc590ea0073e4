import type { KeychainTrouble, SecretName, SecretStore } from '../../ports.ts';

/** A keychain in memory that can be locked. */
export interface MemorySecrets extends SecretStore {
  /** What it holds, by `entryName`. */
  readonly entries: Map<string, string>;
  /** Why it can't be used; null when it can. */
  unavailable: KeychainTrouble | null;
}

export function createMemorySecrets(): MemorySecrets {
  const entries = new Map<string, string>();
  const unlocked = async <T>(act: () => T) =>
    store.unavailable === null ? act() : ({ kind: 'unavailable', reason: store.unavailable } as const);
  const store: MemorySecrets = {
    entries,
    unavailable: null,
    get: (name) =>
      unlocked(() => {
        const value = entries.get(entryName(name));
        return value === undefined ? { kind: 'absent' } : { kind: 'found', value };
      }),
    set: (name, value) =>
      unlocked(() => {
        entries.set(entryName(name), value);
        return { kind: 'done' };
      }),
    delete: (name) =>
      unlocked(() => {
        entries.delete(entryName(name));
        return { kind: 'done' };
      }),
  };
  return store;
}

export function entryName(name: SecretName): string {
  return name.kind === 'proxyPassword'
    ? `${name.kind} ${name.proxy} ${name.user}`
    : `${name.kind} ${name.gateway} ${name.agentId}`;
}
