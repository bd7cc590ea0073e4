/** What main tells the agent: outcomes, blocks, warnings. A sentence says what happened and what to do. */
export const notices = {
  // Why the key does nothing now.
  'block.signedOut': 'Not signed in. Sign in first.',
  'block.signingIn': 'Still signing in. Wait a moment.',
  'block.signingOut': 'Signing out.',
  'block.noCall': 'No call. Numbers can be passed once customer and IVR are in one call with you.',
  'block.ringing': 'The call is still ringing. Answer it first.',
  'block.talking': 'This is a two-party call. Add the IVR as third party first.',
  'block.held': 'The call is on hold. Bring customer and IVR into one call first.',
  'block.dialling': 'The other side has not answered yet. Wait, then join the calls.',
  'block.oneLeft': 'One party has left. Numbers can only be passed with customer and IVR both in the call.',
  'block.reconnecting':
    'No connection to the gateway. It is tried again by itself; press again when it is back.',
  'block.reconciling': 'Finding out where the call stands. Press again in a moment.',
  'block.unsure': 'It is not known whether the calls are joined. Choose “Check the call”, then press again.',
  'block.multiParty': 'This conference does not have exactly three parties.',

  // Outcomes of a transmission.
  'transmit.passed': 'Numbers are being passed to the IVR.',
  'transmit.notSent': 'Not sent: {cause} Press again when the connection is back.',
  'transmit.unknown':
    'The request was sent but its answer was lost: {cause} Ask the customer whether the IVR hears the keys; press again if not.',

  // Transport and protocol failures.
  'failure.dns': 'The gateway name {host} was not found.',
  'failure.refused': 'The gateway {host} refused the connection.',
  'failure.connectTimeout': 'The gateway {host} did not answer in time.',
  'failure.answerTimeout': 'The answer of the gateway took too long.',
  'failure.reset': 'The connection to the gateway broke.',
  'failure.network': 'The network is not reachable.',
  'failure.tlsUnknownCa':
    'The certificate of {host} is from an authority this computer does not trust. Tell your administrator; the authority can be added in Settings.',
  'failure.tlsExpired': 'The certificate of {host} has expired. Tell your administrator.',
  'failure.tlsNotYetValid': 'The certificate of {host} is not valid yet. Check the clock of this computer.',
  'failure.tlsWrongHost':
    'The certificate at {host} belongs to another host. Check the address of the gateway.',
  'failure.tlsWeak':
    'The certificate of {host} is too weak to be trusted (key or signature). Tell your administrator.',
  'failure.tlsOld':
    '{host} only offers an outdated encryption (older than TLS 1.2). Tell your administrator.',
  'failure.tlsNone':
    'There is no encryption at {host}. Check the port: it must be the HTTPS port of the gateway.',
  'failure.tlsClientCertificate':
    '{host} asks for a certificate of this computer and did not accept it. Tell your administrator.',
  'failure.tls': 'No secure connection to {host} could be made.',
  'failure.aborted': 'The request was cancelled.',
  'failure.other': 'The connection failed.',
  'failure.httpStatus': 'The gateway, or a proxy before it, answered with HTTP {status}.',
  'failure.redirect':
    'The gateway answered with a redirect (HTTP {status}), which is never followed. Check the address.',
  'failure.wrongContentType':
    'The answer was not from a CC-Gateway (it was a web page or a file). Check address and proxy.',
  'failure.notJson': 'The answer was not from a CC-Gateway (no JSON). Check address and proxy.',
  'failure.wrongShape': 'The answer of the gateway was not understood.',
  'failure.tooLarge': 'The answer of the gateway was too large and was dropped.',
  'failure.noGuid': 'The gateway accepted the sign-in but sent no session. Tell your administrator.',

  // Input of the user.
  'input.agentId': 'The agent ID is a number from 101 to {max}.',
  'input.passwordMissing': 'Enter the password.',
  'input.passwordLong': 'The password has at most 32 characters.',
  'input.phoneMissing': 'Enter the number of your phone.',
  'input.phoneLong': 'The phone number has at most 24 characters.',
  'input.phoneForm': 'The phone number has only digits, * and #, and may start with +.',
  'input.gatewayMissing': 'Enter the address of the gateway, for example https://gateway.example.com:8043.',
  'input.gatewayForm': 'This is not an address. It looks like https://gateway.example.com:8043.',
  'input.gatewayPort': 'Add the port to the address, for example {example}.',
  'input.gatewayPath': 'Leave out everything after the port: {example}.',
  'input.gatewayScheme':
    'The address must start with https://. Plain http is only for a simulator on this computer.',
  'input.gatewayCredentials': 'Leave user name and password out of the address.',
  'input.caFile': 'The certificate file cannot be read: {detail}',
  'input.caFileForm': 'The certificate file has no certificate in PEM form.',
  'input.ivrWithoutNumber': 'The IVR {name} needs a number or a prefix.',

  // Settings.
  'settings.notWritten':
    'The settings are in use but could not be written to disk, so they are lost at the next start. Check the free space.',

  // Session.
  'session.expired': 'The gateway no longer knows this session. Sign in again.',
  'session.signedOutOffline':
    'Signed out here. The gateway could not be told and signs you out by itself within two minutes.',
  'session.busy': 'Another sign-in or sign-out is still running.',
  'session.forceDeclined': 'You stay signed in at the other place.',
  'session.shutdown': 'The gateway has ended the session. Sign in again.',
  'session.noKept': 'No password is kept. Enter it.',

  // Standing warnings.
  'warning.keychain':
    'The keychain of this computer cannot be used ({reason}). You stay signed in, but must sign in again after a restart.',
  'warning.keychainRead':
    'The keychain of this computer cannot be read ({reason}). Unlock it, or sign in by hand.',
  'warning.settingsBroken':
    'The settings file was damaged. It was kept as {file} and default settings are in use.',
  'warning.settingsRepaired':
    'Some settings were not valid and are back at their defaults: {names}. The file as it was is kept as {file}.',
  'warning.settingsUnreadable':
    'The settings file cannot be read. Default settings are in use, and changes are lost when the program ends.',
  'warning.audit':
    'The audit trail cannot be written ({reason}). It is kept in memory until it can; check the free space and the rights of the profile folder.',
  'warning.skills': 'The skills could not be set, so calls may not arrive: {cause} Sign out and in again.',
  'warning.passwordExpiresSoon': 'Days until your password expires: {days}. Change it in your agent portal.',
} as const;
