/** What the guard looks at; header names in lower case. */
export interface GuardedRequest {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly contentType: string | undefined;
}

/**
 * Why a request to the control server is refused, or null when it may pass. The server listens on loopback
 * only, but a web page in a browser on this machine can reach that too: by a name that resolves to loopback
 * (told by Host), or by a plain cross-site request (told by Origin, and by a content type that pages can't
 * send without asking first).
 * @param port the control server's port
 */
export function refusal(request: GuardedRequest, port: number): string | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`, `[::1]:${port}`];
  if (!hosts.includes(request.host ?? '')) return 'The Host header is not a loopback address of this server.';
  const origins = hosts.map((host) => `http://${host}`);
  if (request.origin !== undefined && !origins.includes(request.origin)) return 'Cross-site request.';
  if (request.method === 'POST' && !/^application\/json\b/i.test(request.contentType ?? '')) {
    return 'The content type must be application/json.';
  }
  return null;
}
