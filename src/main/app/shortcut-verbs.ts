import type { VerbResult } from '../../shared/ipc.ts';
import { notice } from '../../shared/notice.ts';
import {
  type Accelerators,
  type ShortcutAction,
  shortcutActions,
  shortcutNames,
} from '../../shared/shortcuts.ts';
import type { IpcHandlers } from '../desktop/ipc.ts';
import { checkAccelerator } from '../shortcuts/accelerator.ts';
import { cautionAbout } from '../shortcuts/caution.ts';
import { explainFault } from '../shortcuts/explain.ts';
import type { HeldKeys } from '../shortcuts/held-keys.ts';
import type { KeyReach } from '../shortcuts/key-reach.ts';
import type { Listening } from '../shortcuts/listening.ts';
import { faultOf, type ShortcutFault } from '../shortcuts/shortcuts.ts';

/** The verbs of the windows that are about shortcuts. */
export type ShortcutVerbs = Pick<
  IpcHandlers,
  'shortcuts:pause' | 'shortcuts:resume' | 'shortcuts:try' | 'shortcuts:check'
>;

/** What a window does before shortcuts are saved: record, try, and ask whether a combination is any good. */
export function createShortcutVerbs(parts: {
  readonly held: HeldKeys;
  readonly listening: Listening;
  /** Shows whether the shortcuts work. */
  publish(): void;
  readonly platform: NodeJS.Platform;
  readonly reach: KeyReach;
}): ShortcutVerbs {
  const { held, listening, publish, platform, reach } = parts;
  /** Whether another program has a combination, found out by asking for it. */
  const isTaken = (canonical: string): boolean => {
    if (held.holds(canonical) || reach === 'wayland') return false;
    if (!held.hold(canonical)) return true;
    held.release(canonical);
    return false;
  };
  const check = (action: ShortcutAction, wanted: Accelerators): ShortcutFault | null => {
    const fault = faultOf(action, wanted, shortcutActions, platform);
    const combination = checkAccelerator(wanted[action], platform);
    if (fault !== null || !combination.ok) return fault;
    return isTaken(combination.canonical) ? { kind: 'taken' } : null;
  };

  const done: VerbResult = { ok: true };
  return {
    'shortcuts:pause': async () => {
      listening.pause();
      return done;
    },
    'shortcuts:resume': async () => {
      listening.end();
      return done;
    },
    'shortcuts:try': async ({ action, accelerator }) => {
      const fault = listening.try(action, accelerator);
      publish();
      if (fault === null) return done;
      return { ok: false, notice: explainFault(fault, accelerator, platform), field: shortcutNames[action] };
    },
    'shortcuts:check': async ({ action, accelerators }) => {
      const accelerator = accelerators[action];
      const fault = check(action, accelerators);
      const combination = checkAccelerator(accelerator, platform);
      const caution = combination.ok ? cautionAbout(combination.canonical, platform) : null;
      return {
        fault: fault && explainFault(fault, accelerator, platform),
        caution: caution && notice(caution),
      };
    },
  };
}
