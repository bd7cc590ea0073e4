import type { KeySystem } from '../held-keys.ts';

/** A system where other programs have some combinations. */
export interface FakeKeys {
  readonly system: KeySystem;
  /** What this program has, in the order in which it got it. */
  held(): string[];
  /** What other programs have. */
  readonly taken: Set<string>;
  /** Presses a combination. @returns whether this program got it. */
  press(canonical: string): boolean;
  /** The system forgets what this program has. */
  forget(): void;
}

export function fakeKeys(...taken: string[]): FakeKeys {
  const held = new Map<string, () => void>();
  const others = new Set(taken);
  return {
    system: {
      register: (canonical, callback) => {
        if (canonical === 'Throws') throw new TypeError('conversion failure');
        if (others.has(canonical) || held.has(canonical)) return false;
        held.set(canonical, callback);
        return true;
      },
      unregister: (canonical) => void held.delete(canonical),
    },
    held: () => [...held.keys()],
    taken: others,
    press: (canonical) => {
      held.get(canonical)?.();
      return held.has(canonical);
    },
    forget: () => held.clear(),
  };
}
