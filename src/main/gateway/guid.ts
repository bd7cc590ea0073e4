/**
 * The GUID a request is signed with. The newest `Set-GUID` wins from the moment its header arrives, for every
 * request including one being built, so AUTHMODE 1 and 2 need no setting (protocol notes §2).
 */
export interface GuidHolder {
  /** The newest GUID; null when signed out. */
  current(): string | null;
  set(guid: string | null): void;
  /** Calls back after each change; returns the function that ends it. */
  subscribe(listener: (guid: string | null) => void): () => void;
}

export function createGuidHolder(): GuidHolder {
  let current: string | null = null;
  const listeners = new Set<(guid: string | null) => void>();
  return {
    current: () => current,
    set(guid) {
      if (guid === current) return;
      current = guid;
      for (const listener of [...listeners]) listener(guid);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * Reads the GUID out of a `Set-GUID` header: `JSESSIONID=279fe21d-….AgentGateway0` (protocol notes §2).
 * `.AgentGatewayN` is a route name and belongs to the GUID.
 *
 * @returns null when the header is absent or could not be sent back as a header.
 */
export function parseSetGuid(header: string | readonly string[] | undefined): string | null {
  const value = typeof header === 'string' ? header : header?.at(-1);
  if (value === undefined) return null;
  const guid = (value.split(';')[0] ?? '').trim().replace(/^JSESSIONID=/i, '');
  return isGuid(guid) ? guid : null;
}

/** Whether a text can be sent as a GUID header; the form itself is the gateway's own affair. */
export function isGuid(text: string): boolean {
  return /^[\x21-\x7e]{1,256}$/.test(text);
}
