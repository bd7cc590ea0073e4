import type { GatewayConnection } from '../gateway/connection.ts';
import type { SecretStore } from '../ports.ts';
import type { Redactor } from '../storage/redact.ts';

/**
 * Tells the redactor each secret the moment the program learns it. No line is meant to hold one; this is the
 * net below.
 */
export interface KnownSecrets {
  /** Watches the GUID of a connection for as long as it lives. */
  watch(connection: GatewayConnection): void;
  /** A keychain whose passwords are known to the redactor. */
  guard(secrets: SecretStore): SecretStore;
  /** A password that was typed. */
  password(password: string): void;
}

export function createKnownSecrets(redactor: Redactor): KnownSecrets {
  // A request that is under way may still hold the GUID before the newest, so both are kept.
  let guids: string[] = [];
  let known: string | null = null;
  const learnPassword = (password: string): void => {
    // Empty means the kept one, which is learnt when it's read.
    if (password === '' || password === known) return;
    redactor.register(password);
    if (known !== null) redactor.unregister(known);
    known = password;
  };
  return {
    watch(connection) {
      connection.guid.subscribe((guid) => {
        if (guid === null) return;
        redactor.register(guid);
        guids = [...guids, guid];
        if (guids.length > 2) redactor.unregister(guids.shift() ?? '');
      });
    },
    guard: (secrets) => ({
      async get(name) {
        const found = await secrets.get(name);
        if (name.kind === 'password' && found.kind === 'found') learnPassword(found.value);
        return found;
      },
      set(name, value) {
        if (name.kind === 'password') learnPassword(value);
        return secrets.set(name, value);
      },
      delete: (name) => secrets.delete(name),
    }),
    password: learnPassword,
  };
}
