import { isDeepStrictEqual } from 'node:util';
import type { SecretName, SecretRead, SecretStore } from '../ports.ts';

/**
 * Asks the keychain for one secret at once, because its answer takes as long as much else of a start. Who asks for that
 * secret first gets the answer; everything later, and all that is written, goes to the keychain.
 *
 * @param name null asks for nothing.
 */
export function readAhead(secrets: SecretStore, name: SecretName | null): SecretStore {
  let asked: Promise<SecretRead> | null = name && secrets.get(name);
  const isIt = (other: SecretName): boolean => isDeepStrictEqual(other, name);
  return {
    get(wanted) {
      const answer = isIt(wanted) ? asked : null;
      if (answer) asked = null;
      return answer ?? secrets.get(wanted);
    },
    set(written, value) {
      if (isIt(written)) asked = null;
      return secrets.set(written, value);
    },
    delete(removed) {
      if (isIt(removed)) asked = null;
      return secrets.delete(removed);
    },
  };
}
