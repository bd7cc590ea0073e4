/** Why a proxy did not lead to the gateway. */
export type ProxyCause =
  /** Not found, or not listening. */
  | 'proxyUnreachable'
  /** It wants a name and a password, and none are kept for it. */
  | 'proxySignIn'
  /** It did not accept the kept ones. */
  | 'proxyPassword'
  /** It only takes sign-ins that this program can't make (Negotiate, NTLM, Digest). */
  | 'proxySignInKind'
  /** It doesn't let anybody, or this agent, through to the gateway. */
  | 'proxyRefused'
  /** It could not reach the gateway itself: it says so, says nothing, or hangs up. */
  | 'proxyNoGateway'
  /** Its own certificate can't be trusted. */
  | 'proxyTls'
  /** Whatever answers there is no HTTP proxy. */
  | 'proxyNotOne'
  /** SOCKS and the like. */
  | 'proxyUnsupported';

/** A way through a proxy that did not come about: nothing of a request has left. Holds no text but the proxy's name. */
export class ProxyError extends Error {
  readonly code: ProxyCause;
  readonly proxy: string;

  constructor(code: ProxyCause, proxy: string) {
    super(code);
    this.code = code;
    this.proxy = proxy;
  }
}
