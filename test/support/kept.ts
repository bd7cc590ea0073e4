import keytar from 'keytar';
import * as z from 'zod';

const sessionSchema = z.object({
  guid: z.string(),
  cookies: z
    .record(z.string(), z.array(z.string()))
    .transform((byAddress) => Object.values(byAddress).flat()),
});

type KeptSession = z.infer<typeof sessionSchema>;

/** What the app keeps in the real keychain for an agent at a gateway. */
export interface Kept {
  /** GUID and the balancer's cookies; null when there is none. */
  session(): Promise<KeptSession | null>;
  guid(): Promise<string | null>;
  password(): Promise<string | null>;
}

/** @param gateway its origin. */
export function keptFor(gateway: string, agentId: string): Kept {
  const account = `${gateway} agent ${agentId}`;
  const session = async () => {
    const value = await keytar.getPassword('Tonebridge GUID', account);
    return value === null ? null : sessionSchema.parse(JSON.parse(value));
  };
  return {
    session,
    guid: async () => (await session())?.guid ?? null,
    password: () => keytar.getPassword('Tonebridge password', account),
  };
}
