import type { GatewayConnection } from '../gateway/connection.ts';
import type { SecretName, SecretStore } from '../ports.ts';
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
  const learnPassword = createLearner(redactor);
  const learnProxyPassword = createLearner(redactor);
  const learn = ({ kind }: SecretName, value: string): void => {
    if (kind === 'password') learnPassword(value);
    if (kind === 'proxyPassword') learnProxyPassword(value);
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
        if (found.kind === 'found') learn(name, found.value);
        return found;
      },
      set(name, value) {
        learn(name, value);
        return secrets.set(name, value);
      },
      delete: (name) => secrets.delete(name),
    }),
    password: learnPassword,
  };
}

/** Keeps the newest of a kind known to the redactor. */
function createLearner(redactor: Redactor): (secret: string) => void {
  let known: string | null = null;
  return (secret) => {
    // Empty means the kept one, which is learnt when it's read.
    if (secret === '' || secret === known) return;
    redactor.register(secret);
    if (known !== null) redactor.unregister(known);
    known = secret;
  };
}
