import type { SecretStore } from '../ports.ts';

/** A keychain that keeps nothing: a practice leaves no trace in the real one. */
export const noSecrets: SecretStore = {
  get: async () => ({ kind: 'absent' }),
  set: async () => ({ kind: 'done' }),
  delete: async () => ({ kind: 'done' }),
};
