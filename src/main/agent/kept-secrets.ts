import * as z from 'zod';
import { type Notice, notice } from '../../shared/notice.ts';
import type { SavedCookies } from '../gateway/cookies.ts';
import { isGuid } from '../gateway/guid.ts';
import type { SecretStore } from '../ports.ts';

/** A session as it is kept over a restart: the GUID, and the balancer's cookies that lead to its node. */
export interface KeptSession {
  readonly guid: string;
  readonly cookies: SavedCookies;
}

export type Kept<T> =
  | { readonly kind: 'found'; readonly value: T }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unavailable'; readonly notice: Notice };

/** The secrets of one agent at one gateway. A failed write is told through `onWarning`, never thrown. */
export interface KeptSecrets {
  session(): Promise<Kept<KeptSession>>;
  keepSession(session: KeptSession): Promise<void>;
  dropSession(): Promise<void>;
  password(): Promise<Kept<string>>;
  /** @returns whether it is kept. */
  keepPassword(password: string): Promise<boolean>;
  /** @returns whether it is gone. */
  dropPassword(): Promise<boolean>;
}

const sessionSchema = z.object({
  guid: z.string().refine(isGuid),
  cookies: z.record(z.string(), z.array(z.string())).default({}),
});

/**
 * @param onWarning called with a warning when the keychain can't be used, with null once it can again.
 */
export function createKeptSecrets(
  secrets: SecretStore,
  owner: { readonly gateway: string; readonly agentId: string },
  onWarning: (warning: Notice | null) => void,
): KeptSecrets {
  const guidName = { kind: 'guid', ...owner } as const;
  const passwordName = { kind: 'password', ...owner } as const;

  const read = async (name: typeof guidName | typeof passwordName): Promise<Kept<string>> => {
    const found = await secrets.get(name);
    return found.kind === 'unavailable'
      ? {
          kind: 'unavailable',
          notice: notice('warning.keychainRead', { reason: notice(`keychain.${found.reason}`) }),
        }
      : found;
  };
  const written = (outcome: Awaited<ReturnType<SecretStore['set']>>): void =>
    onWarning(
      outcome.kind === 'done'
        ? null
        : notice('warning.keychain', { reason: notice(`keychain.${outcome.reason}`) }),
    );

  return {
    async session() {
      const found = await read(guidName);
      if (found.kind !== 'found') return found;
      const parsed = sessionSchema.safeParse(parseJson(found.value));
      return parsed.success ? { kind: 'found', value: parsed.data } : { kind: 'absent' };
    },
    async keepSession(session) {
      written(await secrets.set(guidName, JSON.stringify(session)));
    },
    async dropSession() {
      await secrets.delete(guidName);
    },
    password: () => read(passwordName),
    async keepPassword(password) {
      const outcome = await secrets.set(passwordName, password);
      written(outcome);
      return outcome.kind === 'done';
    },
    async dropPassword() {
      return (await secrets.delete(passwordName)).kind === 'done';
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
