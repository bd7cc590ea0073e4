import type { Readable, Writable } from 'node:stream';
import * as z from 'zod';

const messageSchema = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
});

/** The Chrome DevTools protocol over a pair of pipes: nothing of it listens on the network. */
export interface DebugPipe {
  /** @throws Error that names the method, when it is refused or the program ends. */
  ask(method: string, params?: object, session?: string): Promise<Record<string, unknown>>;
  /** The program has ended: nothing will be answered any more. */
  end(): void;
}

/** @param onEvent called with each event's method and parameters. */
export function openDebugPipe(
  to: Writable,
  from: Readable,
  onEvent: (method: string, params: Record<string, unknown>) => void,
): DebugPipe {
  const waiting = new Map<
    number,
    { resolve(result: Record<string, unknown>): void; reject(error: Error): void }
  >();
  let lastId = 0;
  let ended = false;
  let pending = '';

  const onMessage = (text: string): void => {
    const { id, method, params = {}, result = {}, error } = messageSchema.parse(JSON.parse(text));
    if (method !== undefined) onEvent(method, params);
    const asked = id === undefined ? undefined : waiting.get(id);
    if (id !== undefined) waiting.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result);
  };

  from.setEncoding('utf8');
  from.on('data', (chunk: string) => {
    const parts = (pending + chunk).split('\0');
    pending = parts.pop() ?? '';
    for (const part of parts) onMessage(part);
  });
  // The program is killed at any moment, so both ends break; what was asked is then rejected by `end`.
  for (const stream of [to, from]) stream.on('error', () => undefined);

  return {
    ask(method, params = {}, session) {
      if (ended) return Promise.reject(new Error(`${method}: the program has ended`));
      lastId += 1;
      const id = lastId;
      const message = { id, method, params, ...(session === undefined ? {} : { sessionId: session }) };
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) });
        to.write(`${JSON.stringify(message)}\0`);
      });
    },
    end() {
      ended = true;
      for (const { reject } of waiting.values()) reject(new Error('the program has ended'));
      waiting.clear();
    },
  };
}
