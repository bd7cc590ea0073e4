import { exitCodes } from '../command/exit-codes.ts';
import type { Logger } from '../ports.ts';
import { forgetAll, keptNamesFile, readNames } from '../storage/kept-names.ts';
import { createKeychain } from '../storage/keychain.ts';

/** A command says what happened on its standard output; there is no log yet. */
const silent: Logger = { debug() {}, info() {}, warn() {}, error() {} };

/**
 * Removes what this program keeps for the user in the keychain, and says so.
 *
 * @param folder absolute path of the user's profile folder.
 * @returns the exit code.
 */
export async function forgetSecrets(
  folder: string,
  print: (stream: 'out' | 'error', text: string) => void,
): Promise<number> {
  const file = keptNamesFile(folder);
  const count = readNames(file).length;
  const left = await forgetAll(createKeychain(silent), file);
  if (left > 0) {
    print('out', `not-forgotten: The keychain could not be used; ${left} entries may be left in it.\n`);
    return exitCodes.notDone;
  }
  print('out', `forgotten: ${count === 1 ? '1 entry is' : `${count} entries are`} gone from the keychain.\n`);
  return exitCodes.done;
}
