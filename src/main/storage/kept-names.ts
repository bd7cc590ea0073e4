import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { SecretName, SecretStore } from '../ports.ts';

const nameSchema = z.union([
  z.object({ kind: z.enum(['guid', 'password']), gateway: z.string(), agentId: z.string() }),
  z.object({ kind: z.literal('proxyPassword'), proxy: z.string(), user: z.string() }),
]);
const namesSchema = z.array(nameSchema).max(1000);

/**
 * Keeps a list of the names, never the secrets, under which this user has entries in the keychain: to list them from
 * the keychain itself ends the process where a Linux keyring is locked (keytar 7.9).
 *
 * @param file absolute path of the list.
 */
export function noteNames(secrets: SecretStore, file: string): SecretStore {
  const change = (edit: (names: readonly SecretName[]) => readonly SecretName[]): void => {
    try {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(`${file}.new`, JSON.stringify(edit(readNames(file))), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    } catch {
      // A full disk, for one: then the entry must be removed by hand.
    }
  };
  const others = (names: readonly SecretName[], name: SecretName) =>
    names.filter((one) => !isSame(one, name));
  return {
    get: secrets.get,
    async set(name, value) {
      // Before it is there, so that no crash leaves an entry that nobody knows of.
      if (!readNames(file).some((one) => isSame(one, name))) change((names) => [...names, plain(name)]);
      return secrets.set(name, value);
    },
    async delete(name) {
      const outcome = await secrets.delete(name);
      if (outcome.kind === 'done') change((names) => others(names, name));
      return outcome;
    },
  };
}

/** @param folder absolute path of the user's profile folder. */
export function keptNamesFile(folder: string): string {
  return join(folder, 'keychain-names.json');
}

/** The list; empty when there is none that can be read. */
export function readNames(file: string): readonly SecretName[] {
  try {
    return namesSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? [];
  } catch {
    return [];
  }
}

/**
 * Removes every entry on the list, and the list when it is done.
 *
 * @returns how many entries could not be removed.
 */
export async function forgetAll(secrets: SecretStore, file: string): Promise<number> {
  let left = 0;
  for (const name of readNames(file)) {
    if ((await secrets.delete(name)).kind !== 'done') left += 1;
  }
  if (left === 0) rmSync(file, { force: true });
  return left;
}

/** No more of it than the list holds. */
function plain(name: SecretName): SecretName {
  return nameSchema.parse(name);
}

function isSame(one: SecretName, other: SecretName): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}
