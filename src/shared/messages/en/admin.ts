/** What the administrator has decided. */
export const admin = {
  'warning.policyBroken':
    'The policy of your organisation could not be read ({reason}). It is not in force. Tell your administrator.',
  'warning.policyBrokenKept':
    'The policy of your organisation could not be read ({reason}). The last one stays in force. Tell your administrator.',
  'input.clientCertFile': 'The client certificate file could not be read ({detail}). Check its path.',
  'input.clientCertFileForm':
    'The client certificate file must be a PEM file with a certificate and its key, not encrypted.',
  'settings.clientCertFile': 'Client certificate file (optional)',
  'settings.clientCertFileHint':
    'Full path of a PEM file with certificate and key, if the gateway asks for one.',
  'session.elsewhere':
    'This agent is already signed in somewhere else (100-002). Sign out there, then sign in here.',
  'settings.managed': 'Set by your organisation.',
} as const;
