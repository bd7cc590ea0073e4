const name = 'HWWAFSESID';

/** The value of the load balancer's cookie in a Cookie header, or null. */
export function readCookie(header: string | null): string | null {
  for (const part of header?.split(';') ?? []) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name && value) return value;
  }
  return null;
}

/** The Set-Cookie header that hands it out; `Secure` only makes sense over HTTPS. */
export function cookieHeader(value: string, secure: boolean): string {
  return `${name}=${value}; Path=/; ${secure ? 'Secure; ' : ''}HttpOnly`;
}
