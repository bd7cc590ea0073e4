import type { SecretStore } from '../ports.ts';

/**
 * A keychain that keeps no agent's password while that is forbidden. One that is kept from before is removed at the
 * first occasion, and isn't used.
 */
export function forbidPassword(secrets: SecretStore, isForbidden: () => boolean): SecretStore {
  return {
    async get(name) {
      if (name.kind !== 'password' || !isForbidden()) return secrets.get(name);
      await secrets.delete(name);
      return { kind: 'absent' };
    },
    async set(name, value) {
      if (name.kind !== 'password' || !isForbidden()) return secrets.set(name, value);
      await secrets.delete(name);
      return { kind: 'unavailable', reason: 'denied' };
    },
    delete: (name) => secrets.delete(name),
  };
}
