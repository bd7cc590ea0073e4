import { hidden, hidePatterns, maskDigits } from './redact-patterns.ts';
import { secretSearch } from './secret-search.ts';

/** Takes secrets and dialled digits out of texts. */
export interface Redactor {
  /** From now on this value is hidden. Registering it again needs one more unregister. */
  register(secret: string): void;
  unregister(secret: string): void;
  /** Hides registered values and what looks like a credential; leaves digits alone. */
  hideSecrets(text: string): string;
  /** hideSecrets, and masks what may be phone numbers or dialled digits. For any text of unknown origin. */
  redact(text: string): string;
}

/** Makes a redactor that knows no secrets yet. */
export function createRedactor(): Redactor {
  const secrets = new Map<string, { readonly hide: (text: string) => string; users: number }>();

  /** Longest first, so that a secret within a longer one does not leave the rest of it standing. */
  const hideRegistered = (text: string) =>
    [...secrets.entries()]
      .sort(([a], [b]) => b.length - a.length)
      .reduce((result, [, { hide }]) => hide(result), text);

  const hideSecrets = (text: string) => hidePatterns(hideRegistered(text));

  return {
    register: (secret) => {
      if (secret === '') return;
      const known = secrets.get(secret);
      if (known) known.users += 1;
      else secrets.set(secret, { hide: secretSearch(secret, hidden), users: 1 });
    },
    unregister: (secret) => {
      const known = secrets.get(secret);
      if (!known) return;
      known.users -= 1;
      if (known.users === 0) secrets.delete(secret);
    },
    hideSecrets,
    redact: (text) => maskDigits(hideSecrets(text)),
  };
}
