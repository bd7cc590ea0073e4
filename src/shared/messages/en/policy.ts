/** What the administrator has decided. */
export const policy = {
  'warning.policyBroken':
    'The policy of your organisation could not be read ({reason}). It is not in force. Tell your administrator.',
  'warning.policyBrokenKept':
    'The policy of your organisation could not be read ({reason}). The last one stays in force. Tell your administrator.',
  'settings.managed': 'Set by your organisation.',
} as const;
