/** The scheme that all windows are loaded from. */
export const appScheme = 'tonebridge';

/** The origin of every page of this program, as Chromium writes it. */
export const appOrigin = 'tonebridge://app';

/**
 * The origin of an address for a log: without path and query, which may hold more than a log should.
 *
 * @returns `scheme://host` or, where there is no host, `scheme:`; `invalid` for what is no address.
 */
export function originOf(address: string): string {
  if (!URL.canParse(address)) return 'invalid';
  const { protocol, host } = new URL(address);
  return host === '' ? protocol : `${protocol}//${host}`;
}
