import { createInProcessGateway } from '../../../simulator/in-process.ts';
import type { World } from '../../../simulator/world/world.ts';
import { failed, success } from '../gateway/failure.ts';
import type { GatewayTransport } from '../gateway/transport.ts';
import type { Clock } from '../ports.ts';

/** No real gateway has this name: nothing that is meant for one can go there, and the other way round. */
const origin = 'https://practice.invalid:8043';

/**
 * Takes the client's requests to a simulated world in this process: nothing leaves the machine, so there are no
 * sockets and no certificate.
 */
export function createWorldTransport(world: World, clock: Clock): GatewayTransport {
  const gateway = createInProcessGateway(world);
  const open = new Set<AbortController>();
  return {
    origin,
    async request({ method, path, headers, body, deadlineMs, signal, onHeaders }) {
      const abort = new AbortController();
      let late = false;
      const giveUp = () => abort.abort();
      const cancelDeadline = clock.after(deadlineMs, () => {
        late = true;
        giveUp();
      });
      open.add(abort);
      signal?.addEventListener('abort', giveUp);
      try {
        const gone = new Promise<null>((resolve) => {
          abort.signal.addEventListener('abort', () => resolve(null));
          if (signal?.aborted) giveUp();
        });
        const lowerCase = Object.entries(headers).map(
          ([name, value]) => [name.toLowerCase(), value] as const,
        );
        const request = { method, path, body, headers: Object.fromEntries(lowerCase), signal: abort.signal };
        const answer = abort.signal.aborted ? null : await Promise.race([gateway(request), gone]);
        if (!answer) {
          return failed({ kind: 'transport', sent: true, cause: late ? 'answerTimeout' : 'aborted' });
        }
        const answered = { ...answer.headers, 'content-type': answer.contentType };
        onHeaders(answered);
        return success({
          status: answer.status,
          headers: answered,
          body: new TextEncoder().encode(answer.body),
        });
      } finally {
        cancelDeadline();
        signal?.removeEventListener('abort', giveUp);
        open.delete(abort);
      }
    },
    async close() {
      for (const abort of open) abort.abort();
    },
  };
}
