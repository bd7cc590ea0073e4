import { type Policy, policySchema } from '../../../shared/policy.ts';

/** A policy as it was found: none, a valid one, or one that can't be used and why (for the log and the user). */
export type PolicyReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'policy'; readonly policy: Policy }
  | { readonly kind: 'broken'; readonly reason: string };

/**
 * Checks a policy. One wrong value breaks it as a whole: half a policy may be worse than the one before.
 *
 * @param raw what a file or the registry holds.
 */
export function checkPolicy(raw: unknown): PolicyReading {
  const parsed = policySchema.safeParse(raw);
  if (!parsed.success) return { kind: 'broken', reason: reasonOf(parsed.error.issues[0]) };
  const { defaults, locked } = parsed.data;
  return { kind: 'policy', policy: { defaults: defined(defaults), locked: defined(locked) } };
}

/** @param text content of a policy file, UTF-8, with or without byte order mark. */
export function parsePolicy(text: string): PolicyReading {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'broken', reason: 'not JSON' };
  }
  return checkPolicy(raw);
}

/** Where and what is wrong, without the value: it may hold an address or a number. */
function reasonOf(
  issue:
    | { readonly path: readonly PropertyKey[]; readonly code?: string; readonly keys?: string[] }
    | undefined,
): string {
  const where = [...(issue?.path ?? []), ...(issue?.keys ?? [])].map(String).join('.');
  return `${where || 'policy'}: ${issue?.code === 'unrecognized_keys' ? 'unknown name' : 'not valid'}`;
}

/** Without the names that have no value. */
function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
