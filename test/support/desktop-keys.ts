import { execFileSync } from 'node:child_process';

/** Presses keys on the X display, as a keyboard does: a real key event that any program may see. */
export function pressKeys(combination: string): void {
  execFileSync('xdotool', ['key', '--clearmodifiers', combination]);
}

/** Presses of a shortcut that are nearer than this count as one held key, milliseconds. */
const APART_MS = 1_100;
let pressedAt = Number.NEGATIVE_INFINITY;

/** Presses keys, and so long after the press before that it counts as another one. */
export async function pressAnew(combination: string): Promise<void> {
  const wait = pressedAt + APART_MS - performance.now();
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  pressKeys(combination);
  pressedAt = performance.now();
}

/**
 * Holds keys down for a while; the display repeats them.
 *
 * @param ms how long, milliseconds.
 */
export async function holdKeys(combination: string, ms: number): Promise<void> {
  execFileSync('xdotool', ['keydown', combination]);
  await new Promise((resolve) => setTimeout(resolve, ms));
  execFileSync('xdotool', ['keyup', combination]);
}

/** Types a text into whatever has the focus. */
export function typeText(text: string): void {
  execFileSync('xdotool', ['type', '--delay', '5', text]);
}

/** Where the panel of the test desktop draws the only icon in its tray, in pixels. */
const trayIcon = ['20', '784'] as const;

/** Clicks the app's icon in the tray. */
export function clickTray(which: 'left' | 'right'): void {
  execFileSync('xdotool', ['mousemove', ...trayIcon, 'click', which === 'left' ? '1' : '3']);
}

/** Whether a window with this title is on the display and has the focus. */
export function isFocused(title: string): boolean {
  try {
    return (
      execFileSync('xdotool', ['getwindowfocus', 'getwindowname'], { encoding: 'utf8' }).trim() === title
    );
  } catch {
    return false;
  }
}

/** Clicks a place on the display, in pixels from its upper left corner. */
export function clickAt(x: number, y: number): void {
  execFileSync('xdotool', ['mousemove', String(x), String(y), 'click', '1']);
}
