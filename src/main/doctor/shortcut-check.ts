import type { Fact, Finding } from '../../shared/doctor.ts';
import { notice } from '../../shared/notice.ts';
import type { KeyReach } from '../shortcuts/key-reach.ts';
import { fine, warning } from './finding.ts';

/** The shortcut as it stands. */
export interface ShortcutStanding {
  /** Electron accelerator. */
  readonly accelerator: string;
  /** Held by the running program; or free, so that a start would get it; or taken. */
  readonly state: 'held' | 'free' | 'taken';
  readonly reach: KeyReach;
  /** The program's command, to which a desktop can bind keys. */
  readonly command: string;
}

export function checkShortcut({ accelerator, state, reach, command }: ShortcutStanding): Finding {
  const facts: Fact[] = [{ name: 'keys', value: accelerator }];
  if (state === 'taken') {
    return warning(notice('doctor.shortcut.taken'), notice('doctor.shortcut.change'), facts);
  }
  if (reach === 'wayland') {
    const todo = notice('doctor.shortcut.bind', { command: `${command} --transmit` });
    return warning(notice('doctor.shortcut.wayland'), todo, facts);
  }
  return fine(notice(state === 'held' ? 'doctor.shortcut.held' : 'doctor.shortcut.free'), facts);
}
