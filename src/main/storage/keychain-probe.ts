import { randomUUID } from 'node:crypto';
import type { KeychainTrouble } from '../ports.ts';
import { type Keytar, loadKeytar } from './keychain.ts';
import { keychainReason } from './keychain-reason.ts';

/** Writes an entry of its own to the keychain, reads it back and removes it. Never throws, but may take long. */
export type KeychainProbe = () => Promise<'works' | 'differs' | KeychainTrouble>;

const service = 'Tonebridge check';

/** @param load loads keytar; may fail. */
export function createKeychainProbe(load: () => Promise<Keytar> = loadKeytar): KeychainProbe {
  return async () => {
    let keytar: Keytar;
    try {
      keytar = await load();
    } catch {
      return 'noModule';
    }
    const account = `report ${randomUUID()}`;
    const value = randomUUID();
    try {
      await keytar.setPassword(service, account, value);
      const found = await keytar.getPassword(service, account);
      await keytar.deletePassword(service, account);
      return found === value ? 'works' : 'differs';
    } catch (error) {
      return keychainReason(error);
    }
  };
}
