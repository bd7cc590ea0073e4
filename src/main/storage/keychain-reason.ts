import type { KeychainTrouble } from '../ports.ts';

/**
 * What libsecret (Linux), Keychain Services (macOS) and Credential Manager (Windows) say, and what it
 * means. "Object does not exist" comes from a keyring that was never set up because its prompt was closed.
 */
const patterns: readonly (readonly [RegExp, KeychainTrouble])[] = [
  // Before the others: a full disk is named together with what was tried. Windows names a value that is too long
  // for an entry so strangely.
  [/no space left|quota|not enough memory|bad data|disk is full|errSecDiskFull/i, 'full'],
  [/d-?bus|could not connect|ServiceUnknown|not provided by any/i, 'noService'],
  [/locked|object does not exist|no such object/i, 'locked'],
  [/denied|cancell?ed|dismissed|not allowed|interaction/i, 'denied'],
];

/**
 * Turns an error of the keychain into one of a few known troubles. The error's own text is never passed on:
 * nothing guarantees that a native library leaves names and values out of it.
 */
export function keychainReason(error: unknown): KeychainTrouble {
  const text = error instanceof Error ? error.message : '';
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? 'other';
}
