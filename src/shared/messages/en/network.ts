/** The way to the gateway: proxies. */
export const network = {
  'failure.proxyUnreachable':
    'The proxy {proxy} on the way to {host} cannot be reached. Check the network, or the proxy in Settings.',
  'failure.proxySignIn':
    'The proxy {proxy} wants a sign-in. Enter its user name and password in Settings, under Proxy.',
  'failure.proxyPassword':
    'The proxy {proxy} did not accept user name and password. Enter them again in Settings, under Proxy.',
  'failure.proxySignInKind':
    'The proxy {proxy} wants a Windows sign-in (Negotiate or NTLM), which Tonebridge cannot make. Ask your administrator to let {host} through without one.',
  'failure.proxyRefused':
    'The proxy {proxy} does not let connections to {host} through. Ask your administrator to allow them.',
  'failure.proxyNoGateway':
    'The proxy {proxy} did not reach the gateway {host}. Check the address of the gateway; it may also be down.',
  'failure.proxyTls': 'The certificate of the proxy {proxy} cannot be trusted. Tell your administrator.',
  'failure.proxyNotOne': 'What answers at {proxy} is not an HTTP proxy. Check the proxy in Settings.',
  'failure.proxyUnsupported':
    'The proxy "{proxy}" is of a kind Tonebridge cannot use: only HTTP and HTTPS proxies work, not SOCKS. Tell your administrator.',
  'failure.tlsNoIssuer':
    'The gateway {host} shows its certificate without that of the authority that issued it. Most often an intermediate certificate is missing at the gateway: tell its administrator. If the authority is your own, add it in Settings.',
  'input.proxyAddress':
    'This is not the address of a proxy. It looks like proxy.example.com:8080, without user name and password.',
  'input.proxyPac': 'The address of the PAC file starts with http:// or https://.',
  'input.proxyBypass': 'An exception has no spaces, commas or semicolons: {entry}',
  'input.proxyUser': 'Enter the user name for the proxy first.',
  'input.proxyNone': 'No proxy is in use for the gateway, so there is none to keep a password for.',
  'proxy.section': 'Proxy',
  'proxy.mode': 'Way to the gateway',
  'proxy.modeSystem': 'As the system',
  'proxy.modeDirect': 'No proxy',
  'proxy.modeManual': 'This proxy',
  'proxy.modePac': 'PAC file',
  'proxy.address': 'Address of the proxy',
  'proxy.addressHint':
    'With its port: proxy.example.com:8080. Start with https:// if the proxy itself uses TLS.',
  'proxy.pac': 'Address of the PAC file',
  'proxy.bypass': 'Exceptions (optional)',
  'proxy.bypassHint': 'Hosts that are reached without the proxy, one a line: *.example.com, 10.0.0.0/8.',
  'proxy.user': 'User name for the proxy (optional)',
  'proxy.userHint': 'Only if the proxy wants a sign-in.',
  'proxy.password': 'Password for the proxy',
  'proxy.passwordHint': 'It is kept in the keychain of the operating system when you save.',
  'proxy.passwordKept': 'A password is kept. Enter another to replace it.',
  'proxy.forget': 'Forget the password',
  'proxy.inUse': 'In use now: {ways}',
  'proxy.inUseDirect': 'no proxy',
  'proxy.then': '{first}, then {next}',
} as const;
