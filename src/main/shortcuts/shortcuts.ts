import { type Accelerators, type ShortcutAction, shortcutActions } from '../../shared/shortcuts.ts';
import { type AcceleratorFault, checkAccelerator } from './accelerator.ts';
import type { HeldKeys } from './held-keys.ts';

/** Why a shortcut can't be had. */
export type ShortcutFault =
  | AcceleratorFault
  /** Another shortcut of this program is the same. */
  | { readonly kind: 'clash'; readonly with: ShortcutAction }
  /** Another program or the system has it. */
  | { readonly kind: 'taken' };

/** How it stands with the shortcut of an action. */
export interface Standing {
  /** As it was wished for; empty for none. */
  readonly accelerator: string;
  /** Why it does not work; null when it does, and when there is none. */
  readonly fault: ShortcutFault | null;
}

/** The shortcuts that are wished for, and which of them work. */
export interface Shortcuts {
  /** Takes what can be had of these; the rest stays wished for. */
  adopt(wanted: Accelerators): void;
  /** Puts these in place of those before, all or none. @returns what stands against it. */
  change(wanted: Accelerators): { readonly action: ShortcutAction; readonly fault: ShortcutFault } | null;
  /** Asks again for what another program had. */
  retry(): void;
  standing(action: ShortcutAction): Standing;
  /** What a combination does; null when nothing. */
  actionOf(canonical: string): ShortcutAction | null;
}

const none = Object.fromEntries(shortcutActions.map((action) => [action, ''])) as Record<
  ShortcutAction,
  string
>;

/**
 * What stands against a wish, as far as that can be known without asking the system.
 *
 * @param rivals the actions whose shortcuts must differ.
 */
export function faultOf(
  action: ShortcutAction,
  wanted: Accelerators,
  rivals: readonly ShortcutAction[],
  platform: NodeJS.Platform,
): Exclude<ShortcutFault, { kind: 'taken' }> | null {
  if (wanted[action] === '') return null;
  const check = checkAccelerator(wanted[action], platform);
  if (!check.ok) return check.fault;
  const rival = rivals.find(
    (other) => other !== action && canonicalOf(wanted[other], platform) === check.canonical,
  );
  return rival === undefined ? null : { kind: 'clash', with: rival };
}

export function createShortcuts(held: HeldKeys, platform: NodeJS.Platform): Shortcuts {
  let wanted: Accelerators = none;

  /** Of two that are the same, as a file may have them, the first works. */
  const fault = (action: ShortcutAction) =>
    faultOf(action, wanted, shortcutActions.slice(0, shortcutActions.indexOf(action)), platform);
  /** The combinations to have. */
  const needed = () =>
    shortcutActions
      .filter((action) => fault(action) === null)
      .map((action) => canonicalOf(wanted[action], platform))
      .filter((canonical) => canonical !== null);
  const retry = () => {
    for (const canonical of needed()) held.hold(canonical);
  };
  const settle = (next: Accelerators) => {
    wanted = next;
    const keep = needed();
    for (const canonical of held.all()) if (!keep.includes(canonical)) held.release(canonical);
    retry();
  };

  return {
    adopt: settle,
    change: (next) => {
      const changed = shortcutActions.filter((action) => next[action] !== wanted[action]);
      for (const action of changed) {
        const found = faultOf(action, next, shortcutActions, platform);
        if (found) return { action, fault: found };
      }
      // The new ones first, so that there is no moment and no failure without a working shortcut.
      const fresh: string[] = [];
      for (const action of changed) {
        const canonical = canonicalOf(next[action], platform);
        if (canonical === null || held.holds(canonical)) continue;
        if (!held.hold(canonical)) {
          for (const each of fresh) held.release(each);
          return { action, fault: { kind: 'taken' } };
        }
        fresh.push(canonical);
      }
      settle(next);
      return null;
    },
    retry,
    standing: (action) => {
      const accelerator = wanted[action];
      const canonical = canonicalOf(accelerator, platform);
      const isTaken = canonical !== null && !held.holds(canonical);
      return { accelerator, fault: fault(action) ?? (isTaken ? { kind: 'taken' } : null) };
    },
    actionOf: (canonical) =>
      shortcutActions.find((action) => canonicalOf(wanted[action], platform) === canonical) ?? null,
  };
}

function canonicalOf(accelerator: string, platform: NodeJS.Platform): string | null {
  const check = checkAccelerator(accelerator, platform);
  return check.ok ? check.canonical : null;
}
