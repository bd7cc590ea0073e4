import { type Notice, notice } from '../../shared/notice.ts';
import type { Settings } from '../../shared/settings.ts';
import {
  type Accelerators,
  acceleratorsOf,
  type ShortcutAction,
  shortcutActions,
  shortcutNames,
} from '../../shared/shortcuts.ts';
import type { ShortcutUseView } from '../../shared/state.ts';
import type { AppStateStore } from '../agent/app-state.ts';
import type { Warnings } from '../agent/warnings.ts';
import type { Clock, Logger } from '../ports.ts';
import { actionName, explainFault } from '../shortcuts/explain.ts';
import { createHeldKeys, type KeySystem } from '../shortcuts/held-keys.ts';
import type { KeyReach } from '../shortcuts/key-reach.ts';
import { createListening } from '../shortcuts/listening.ts';
import { createPressFilter } from '../shortcuts/press-filter.ts';
import { readable } from '../shortcuts/readable.ts';
import { createShortcuts, type ShortcutFault } from '../shortcuts/shortcuts.ts';
import type { SettingsStore } from '../storage/settings-store.ts';
import type { UseShortcuts } from './save-settings.ts';
import { createShortcutVerbs, type ShortcutVerbs } from './shortcut-verbs.ts';

/** After this many milliseconds what another program has is asked for again. */
const RETRY_MS = 10_000;

export interface ShortcutBindingParts {
  readonly system: KeySystem;
  readonly actions: Readonly<Record<ShortcutAction, () => void>>;
  readonly settings: Pick<SettingsStore, 'get' | 'subscribe'>;
  readonly store: Pick<AppStateStore, 'update'>;
  readonly warnings: Warnings;
  readonly clock: Clock;
  readonly log: Logger;
  readonly platform: NodeJS.Platform;
  readonly reach: KeyReach;
  /** The command that starts this program. */
  readonly command: string;
  /** Whether a window of this program has the keyboard. */
  readonly isFocused: () => boolean;
}

/** The shortcuts at work. */
export interface ShortcutBinding {
  readonly verbs: ShortcutVerbs;
  /** Takes changed shortcuts into use, all or none. */
  readonly useShortcuts: UseShortcuts;
  /** Asks the system for all of them anew: after a sleep it may have forgotten them. */
  renew(): void;
  /** The window that may be recording has lost the keyboard. */
  windowLeft(): void;
  /** Gives them back to the system. */
  dispose(): void;
}

/**
 * Takes the shortcuts of the settings into use and shows whether they work: a shortcut that is silently dead is the
 * worst this program could have. What another program has is asked for again and again until it is free.
 */
export function bindShortcuts(parts: ShortcutBindingParts): ShortcutBinding {
  const { actions, settings, store, warnings, clock, log, platform, reach } = parts;
  const explain = (fault: ShortcutFault, accelerator: string) => explainFault(fault, accelerator, platform);
  const filter = createPressFilter(clock);
  let hasArrived = false;
  let cancelRetry = (): void => {};

  const held = createHeldKeys({ system: parts.system, onPress, asksUser: reach === 'wayland', log });
  const shortcuts = createShortcuts(held, platform);
  const listening = createListening({
    held,
    isWanted: (canonical) => shortcuts.actionOf(canonical) !== null,
    clock,
    platform,
    onChange: (view) => {
      if (view.kind === 'normal') filter.hush();
      showUse(view);
      publish();
    },
  });

  function onPress(canonical: string): void {
    const isPress = filter.isPress(canonical);
    if (!hasArrived && !parts.isFocused()) {
      hasArrived = true;
      warnReach();
    }
    if (listening.takes(canonical) || !isPress) return;
    const action = shortcuts.actionOf(canonical);
    if (action !== null) actions[action]();
  }

  const showUse = (shortcutUse: ShortcutUseView): void => {
    store.update({ shortcutUse });
    const { kind } = shortcutUse;
    const trying = kind === 'trying' ? notice('warning.shortcutTried') : null;
    warnings.set('shortcutUse', kind === 'paused' ? notice('warning.shortcutPaused') : trying);
  };
  const warnReach = (): void => {
    const isUnsure = reach === 'wayland' && !hasArrived;
    warnings.set('shortcutReach', isUnsure ? notice('warning.shortcutWayland') : null);
  };
  const publish = (): void => {
    let isAnyTaken = false;
    for (const action of shortcutActions) {
      const { accelerator, fault } = shortcuts.standing(action);
      const registered = accelerator !== '' && fault === null;
      store.update({ [shortcutNames[action]]: { accelerator, registered } });
      warnings.set(`shortcut:${action}`, fault && warningOf(fault, accelerator, action, platform));
      if (fault?.kind === 'taken') isAnyTaken = true;
    }
    cancelRetry();
    cancelRetry = isAnyTaken ? clock.after(RETRY_MS, retry) : () => {};
  };
  const retry = (): void => {
    shortcuts.retry();
    publish();
  };
  const adopt = (wanted: Accelerators): void => {
    shortcuts.adopt(wanted);
    publish();
  };

  store.update({ shortcutReach: { kind: reach, command: parts.command } });
  warnReach();
  adopt(acceleratorsOf(settings.get()));
  // A change by others than the settings window, which uses the shortcuts before it saves.
  settings.subscribe((next: Settings) => {
    const wanted = acceleratorsOf(next);
    if (shortcutActions.some((action) => shortcuts.standing(action).accelerator !== wanted[action])) {
      adopt(wanted);
    }
  });

  return {
    useShortcuts: (wanted) => {
      listening.end();
      const refused = shortcuts.change(wanted);
      publish();
      if (refused === null) return null;
      const { action, fault } = refused;
      const why = explain(fault, wanted[action]);
      log.warn('shortcut refused', { action, accelerator: wanted[action], reason: fault.kind });
      const { accelerator, fault: trouble } = shortcuts.standing(action);
      const stays = accelerator !== '' && trouble === null;
      const current = readable(accelerator, platform);
      return {
        ok: false,
        notice: stays ? notice('shortcut.stays', { fault: why, current }) : why,
        field: shortcutNames[action],
      };
    },
    verbs: createShortcutVerbs({ held, listening, publish, platform, reach }),
    renew: () => {
      held.renew();
      retry();
      log.info('shortcuts asked for anew', { held: held.all().join(' ') });
    },
    windowLeft: listening.endPause,
    dispose: () => {
      listening.end();
      cancelRetry();
      for (const canonical of held.all()) held.release(canonical);
    },
  };
}

function warningOf(
  fault: ShortcutFault,
  accelerator: string,
  action: ShortcutAction,
  platform: NodeJS.Platform,
): Notice {
  const key = fault.kind === 'taken' ? 'warning.shortcutTaken' : 'warning.shortcutUnusable';
  return notice(key, { accelerator: readable(accelerator, platform), action: actionName(action) });
}
