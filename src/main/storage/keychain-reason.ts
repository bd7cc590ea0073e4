/** Why the keychain can't be used, in words that fit into "(…)" of a sentence to the user. */
export const keychainReasons = {
  late: 'it did not answer in time',
  noModule: 'its module could not be loaded',
  noService: 'no keychain service is running',
  locked: 'it is locked',
  denied: 'access was denied',
  other: 'it reported an error',
} as const;

/**
 * What libsecret (Linux), Keychain Services (macOS) and Credential Manager (Windows) say, and what it
 * means. "Object does not exist" comes from a keyring that was never set up because its prompt was closed.
 */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/d-?bus|could not connect|ServiceUnknown|not provided by any/i, keychainReasons.noService],
  [/locked|object does not exist|no such object/i, keychainReasons.locked],
  [/denied|cancell?ed|dismissed|not allowed|interaction/i, keychainReasons.denied],
];

/**
 * Turns an error of the keychain into one of a few fixed texts. The error's own text is never passed on:
 * nothing guarantees that a native library leaves names and values out of it.
 */
export function keychainReason(error: unknown): string {
  const text = error instanceof Error ? error.message : '';
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? keychainReasons.other;
}
