/** The flow in notifications. */
export const flowNews = {
  'flowNews.failed': '{ivr} is not connected',
  'flowNews.customerLeft': 'The customer has hung up',
  'flowNews.customerLeftText': 'Connecting {ivr} is over. See the toolbar for what is left of the call.',
  'flowNews.held': 'The customer is on hold',
  'flowNews.ready': '{ivr} is in the call',
  'flowNews.readyText': 'Press the key to pass the numbers.',
  'flowNews.text': '{why} {place}',
  'flowNews.place.onLine': 'You are back with the customer.',
  'flowNews.place.onHold': 'The customer is still on hold: take the call back.',
  'flowNews.place.inConference': 'The customer is in the call with you and the IVR.',
  'flowNews.place.gone': 'The customer is no longer there.',
  'flowNews.place.unknown': 'It is not known where the customer is: see the phone.',
} as const;
