import type { GlobalShortcut } from 'electron';
import type { Logger } from '../ports.ts';
import { type AcceleratorFault, checkAccelerator } from './accelerator.ts';

/** What came of a wish for a key combination. */
export type ShortcutResult =
  | { readonly ok: true }
  /** `taken`: another program has it. The combination before stays registered. */
  | { readonly ok: false; readonly reason: AcceleratorFault | 'taken' };

/** The one global shortcut. */
export interface Shortcut {
  /** Puts a combination in place of the one before, or leaves that one untouched and says why. */
  register(accelerator: string): ShortcutResult;
  /** The combination that works now, as it was given; null when none does. */
  current(): string | null;
  /** Gives the combination back to the system. */
  dispose(): void;
}

export interface ShortcutParts {
  readonly globalShortcut: Pick<GlobalShortcut, 'register' | 'unregister'>;
  /** Called at each press, and again while the keys are held down. */
  readonly onPress: () => void;
  readonly log: Logger;
  readonly platform?: NodeJS.Platform;
}

/**
 * Registers after the app is ready. On Wayland the system may say yes to a combination that then never
 * arrives; nothing here can see that.
 */
export function createShortcut(parts: ShortcutParts): Shortcut {
  const { globalShortcut, onPress, log, platform = process.platform } = parts;
  let active: { readonly accelerator: string; readonly canonical: string } | null = null;

  const refuse = (accelerator: string, reason: AcceleratorFault | 'taken'): ShortcutResult => {
    log.warn('shortcut not registered', { accelerator, reason, current: active?.accelerator });
    return { ok: false, reason };
  };

  return {
    register: (accelerator) => {
      const check = checkAccelerator(accelerator, platform);
      if (!check.ok) return refuse(accelerator, check.reason);
      if (active?.canonical === check.canonical) {
        active = { accelerator, canonical: check.canonical };
        return { ok: true };
      }
      // The new one first, so that there is no moment and no failure without a working shortcut.
      if (!globalShortcut.register(check.canonical, onPress)) return refuse(accelerator, 'taken');
      if (active) globalShortcut.unregister(active.canonical);
      active = { accelerator, canonical: check.canonical };
      log.info('shortcut registered', { accelerator });
      return { ok: true };
    },
    current: () => active?.accelerator ?? null,
    dispose: () => {
      if (active) globalShortcut.unregister(active.canonical);
      active = null;
    },
  };
}
