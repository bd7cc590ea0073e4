import { spawnSync } from 'node:child_process';
import { pressKeys } from '../../test/support/desktop-keys.ts';

/** Whether this desktop lets a program press keys as a keyboard does: X11 with xdotool. */
export function canPressKeys(): boolean {
  const isX11 = Boolean(process.env.DISPLAY) && process.env.XDG_SESSION_TYPE !== 'wayland';
  return isX11 && spawnSync('xdotool', ['version']).status === 0;
}

/** Presses Ctrl+Shift+F9, or asks the person to where no program can. */
export function pressShortcut(say: (text: string) => void): void {
  if (canPressKeys()) pressKeys('ctrl+shift+F9');
  else say('Now press Ctrl+Shift+F9 (on a Mac: Command+Shift+F9), in whatever program you are.');
}
