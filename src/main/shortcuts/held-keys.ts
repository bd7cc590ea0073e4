import type { Logger } from '../ports.ts';

/** How the operating system hands out key combinations; Electron's globalShortcut does it. */
export interface KeySystem {
  /** @returns false when another program or the system has the combination. */
  register(canonical: string, callback: () => void): boolean;
  unregister(canonical: string): void;
}

/** The key combinations that this program has from the system. */
export interface HeldKeys {
  /** In the one spelling that checkAccelerator makes, as everywhere here. */
  all(): readonly string[];
  holds(canonical: string): boolean;
  /** Asks the system for a combination. @returns whether this program has it now. */
  hold(canonical: string): boolean;
  release(canonical: string): void;
  /** Lets the keys reach whatever window has the keyboard, until resume. */
  pause(): void;
  /** Asks for all of them again; what the system refuses is no longer held. */
  resume(): void;
  /** Asks for all of them anew, because the system may have forgotten them in its sleep. */
  renew(): void;
}

export interface HeldKeysParts {
  readonly system: KeySystem;
  /** Called at each press, and again while the keys are held down. */
  readonly onPress: (canonical: string) => void;
  /** On Wayland each wish may open a question of the desktop, so nothing is given back and asked for again. */
  readonly asksUser: boolean;
  readonly log: Logger;
}

export function createHeldKeys({ system, onPress, asksUser, log }: HeldKeysParts): HeldKeys {
  const held = new Set<string>();
  let paused = false;

  const register = (canonical: string): boolean => {
    try {
      return system.register(canonical, () => onPress(canonical));
    } catch (error) {
      log.error('the system does not know this shortcut', { shortcut: canonical, error });
      return false;
    }
  };
  const registerAgain = () => {
    for (const canonical of held) {
      if (register(canonical)) continue;
      held.delete(canonical);
      log.warn('shortcut lost', { shortcut: canonical });
    }
  };
  const unregisterAll = () => {
    for (const canonical of held) system.unregister(canonical);
  };

  return {
    all: () => [...held],
    holds: (canonical) => held.has(canonical),
    hold: (canonical) => {
      if (held.has(canonical)) return true;
      if (!register(canonical)) return false;
      held.add(canonical);
      if (paused) system.unregister(canonical);
      return true;
    },
    release: (canonical) => {
      if (held.delete(canonical) && !paused) system.unregister(canonical);
    },
    pause: () => {
      if (paused || asksUser) return;
      paused = true;
      unregisterAll();
    },
    resume: () => {
      if (!paused) return;
      paused = false;
      registerAgain();
    },
    renew: () => {
      if (paused || asksUser) return;
      unregisterAll();
      registerAgain();
    },
  };
}
