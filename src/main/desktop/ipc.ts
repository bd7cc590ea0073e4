import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type * as z from 'zod';
import type { IpcContract, Verb } from '../../shared/ipc.ts';
import { requestSchemas } from '../../shared/ipc-schemas.ts';
import type { Logger } from '../ports.ts';

/** Who asks: enough to find its window. */
export type Sender = Pick<WebContents, 'id'>;

/** One function for every verb there is; leaving one out does not compile. */
export type IpcHandlers = {
  readonly [V in Verb]: (
    request: IpcContract[V]['request'],
    sender: Sender,
  ) => Promise<IpcContract[V]['response']>;
};

export interface IpcParts {
  readonly ipcMain: Pick<IpcMain, 'handle'>;
  readonly handlers: IpcHandlers;
  /** Whether a call comes from a page of this program; see createTrust. */
  readonly isTrusted: (event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>) => boolean;
  readonly log: Logger;
}

const schemas: { readonly [V in Verb]: z.ZodType<IpcContract[V]['request']> } = requestSchemas;

/**
 * Answers the windows. Each call is checked for its sender and its argument before a handler sees it; what
 * fails is rejected with a fixed text, never with the argument or a handler's own words.
 */
export function registerIpc(parts: IpcParts): void {
  for (const verb of Object.keys(schemas).filter(isVerb)) register(verb, parts);
}

function register<V extends Verb>(verb: V, { ipcMain, handlers, isTrusted, log }: IpcParts): void {
  ipcMain.handle(verb, async (event, ...args: unknown[]) => {
    if (!isTrusted(event)) {
      log.warn('request of an unknown sender rejected', { verb });
      throw new Error('This request is not allowed here.');
    }
    const request = schemas[verb].safeParse(args[0]);
    if (!request.success || args.length > 1) {
      log.warn('malformed request rejected', { verb });
      throw new Error('This request is not valid.');
    }
    try {
      return await handlers[verb](request.data, { id: event.sender.id });
    } catch (error) {
      log.error('request failed', { verb, error });
      throw new Error('Something went wrong. The log says more.');
    }
  });
}

function isVerb(name: string): name is Verb {
  return Object.hasOwn(schemas, name);
}
