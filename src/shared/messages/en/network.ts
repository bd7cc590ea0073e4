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
} as const;
