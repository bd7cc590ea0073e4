import { randomUUID } from 'node:crypto';
import type { KeychainTrouble, Logger, SecretName, SecretRead, SecretStore, SecretWrite } from '../ports.ts';
import { createKeychainQueue, late } from './keychain-queue.ts';
import { keychainReason } from './keychain-reason.ts';

/** The part of keytar in use. findCredentials isn't: on a locked keyring it ends the process (keytar 7.9). */
export type Keytar = Pick<typeof import('keytar'), 'getPassword' | 'setPassword' | 'deletePassword'>;

/** What tests replace. */
export interface KeychainOptions {
  /** Loads keytar; may fail. */
  readonly load?: () => Promise<Keytar>;
  /** How long one call may take, in milliseconds. */
  readonly timeoutMs?: number;
  readonly platform?: NodeJS.Platform;
}

const services = {
  guid: 'Tonebridge GUID',
  password: 'Tonebridge password',
  proxyPassword: 'Tonebridge proxy password',
} as const;
const probeService = 'Tonebridge check';

/**
 * The OS keychain: Keychain Services, Credential Manager or the Secret Service (gnome-keyring, KWallet).
 * The native module is loaded at the first call; without it every answer is "unavailable".
 *
 * @param log told about failures, without the secret and its account.
 */
export function createKeychain(log: Logger, options: KeychainOptions = {}): SecretStore {
  const { load = loadKeytar, timeoutMs = 5000, platform = process.platform } = options;
  const queue = createKeychainQueue(timeoutMs);
  let loading: Promise<Keytar> | undefined;

  const unavailable = (action: string, reason: KeychainTrouble) => {
    log.warn('keychain unavailable', { action, reason });
    return { kind: 'unavailable', reason } as const;
  };

  /** Runs a call on keytar; whatever goes wrong becomes "unavailable". */
  const attempt = async <T>(action: string, call: (keytar: Keytar) => Promise<T>) => {
    loading ??= load();
    let keytar: Keytar;
    try {
      keytar = await loading;
    } catch {
      return unavailable(action, 'noModule');
    }
    try {
      return await call(keytar);
    } catch (error) {
      return unavailable(action, keychainReason(error));
    }
  };

  /**
   * libsecret answers "nothing found" for a locked keyring too, both to a read and to a removal. Only a
   * write tells the two apart, so a nothing counts once a write (of an entry without meaning) has worked.
   * The question is then put again, because the write may have made the user unlock the keyring.
   */
  const surely = async <T>(keytar: Keytar, ask: () => Promise<T>, isNothing: (answer: T) => boolean) => {
    const answer = await ask();
    if (platform !== 'linux' || !isNothing(answer)) return answer;
    const account = `check ${randomUUID()}`;
    await keytar.setPassword(probeService, account, 'check');
    await keytar.deletePassword(probeService, account);
    return ask();
  };

  const inTime = async <T>(action: string, result: Promise<T | typeof late>) => {
    const answer = await result;
    return answer === late ? unavailable(action, 'late') : answer;
  };

  return {
    get: (name) =>
      inTime(
        'read',
        queue.run(() =>
          attempt<SecretRead>('read', async (keytar) => {
            const read = () => keytar.getPassword(services[name.kind], accountOf(name));
            const value = await surely(keytar, read, (found) => found === null);
            return value === null ? { kind: 'absent' } : { kind: 'found', value };
          }),
        ),
      ),
    set: (name, value) =>
      inTime(
        'write',
        queue.runNewest(keyOf(name), () =>
          attempt<SecretWrite>('write', async (keytar) => {
            await keytar.setPassword(services[name.kind], accountOf(name), value);
            return { kind: 'done' };
          }),
        ),
      ),
    delete: (name) =>
      inTime(
        'remove',
        queue.runNewest(keyOf(name), () =>
          attempt<SecretWrite>('remove', async (keytar) => {
            const remove = () => keytar.deletePassword(services[name.kind], accountOf(name));
            await surely(keytar, remove, (removed) => !removed);
            return { kind: 'done' };
          }),
        ),
      ),
  };
}

/** Tells gateway and agent apart, and reads well where the OS lists its entries. */
function accountOf(name: SecretName): string {
  if (name.kind === 'proxyPassword') return `${name.proxy} user ${name.user}`;
  return `${name.gateway} agent ${name.agentId}`;
}

function keyOf(name: SecretName): string {
  return `${services[name.kind]} ${accountOf(name)}`;
}

/** keytar is CommonJS: depending on who loads it, its functions are on the module or on `default`. */
export async function loadKeytar(): Promise<Keytar> {
  const module: Keytar & { default?: Keytar } = await import('keytar');
  return module.default ?? module;
}
