/** Why the keychain can't be used; fits into the "(…)" of a sentence. */
export const keychain = {
  'keychain.late': 'it did not answer in time',
  'keychain.noModule': 'its module could not be loaded',
  'keychain.noService': 'no keychain service is running',
  'keychain.locked': 'it is locked',
  'keychain.denied': 'access was denied',
  'keychain.full': 'it has no room left',
  'keychain.other': 'it reported an error',
} as const;
