import { spawnSync } from 'node:child_process';
import { pressKeys } from '../../test/support/desktop-keys.ts';

/** Whether this desktop lets a program press keys as a keyboard does: X11 with xdotool. */
export function canPressKeys(): boolean {
  const isX11 = Boolean(process.env.DISPLAY) && process.env.XDG_SESSION_TYPE !== 'wayland';
  return isX11 && spawnSync('xdotool', ['version']).status === 0;
}

/**
 * Presses a function key with Ctrl+Shift, or asks the person to where no program can.
 * @param key which, such as `F9`
 */
export function pressShortcut(say: (text: string) => void, key: string): void {
  if (canPressKeys()) pressKeys(`ctrl+shift+${key}`);
  else say(`Now press Ctrl+Shift+${key} (on a Mac: Command+Shift+${key}), in whatever program you are.`);
}
