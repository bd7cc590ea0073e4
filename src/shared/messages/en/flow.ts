/** The flow from a customer on the line to numbers passing. */
export const flow = {
  // Why it can't begin.
  'connect.noIvr': 'There is no IVR to connect. Add one with its number in Settings.',
  'connect.unknownIvr': 'The directory has no IVR {name} that can be dialled.',
  'connect.running': 'An IVR is being connected already.',
  'connect.ivrInCall': 'An IVR is in the call already.',

  // Why it ended, and what the agent can do.
  'flow.ivrBusy': 'The IVR {ivr} is busy or could not be reached.',
  'flow.noAnswer': 'The IVR {ivr} did not answer in time.',
  'flow.ivrLeft': 'The IVR {ivr} has hung up.',
  'flow.customerLeft': 'The customer has hung up.',
  'flow.noEffect': 'The gateway accepted the request, but nothing came of it.',
  'flow.notBack': 'The customer could not be taken back: {cause}',
  'flow.unsure': 'It is not known how the calls stand. Choose "Check the call".',
  'flow.asideOther': 'The call is being controlled elsewhere. It was left as it is.',
  'flow.asideReleased': 'A call was ended on the phone or in another program. The rest was left as it is.',
  'flow.asideRetrieved':
    'The customer was taken back on the phone or in another program. It was left as it is.',
  'flow.asideJoined':
    'The calls were joined on the phone or in another program. Press the key to pass the numbers.',
  'flow.sessionOver':
    'The session ended while the IVR {ivr} was being connected. See the phone for the call.',
  'flow.stillHeld': '{why} The customer is still on hold: take the call back.',

  // Standing warnings.
  'warning.customerHeld': 'The customer is still on hold. Take the call back.',
  'warning.customerHeldOffline':
    'The customer is on hold and the gateway cannot be reached. Take the call back on the phone.',
} as const;
