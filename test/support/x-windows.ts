import { execFileSync } from 'node:child_process';

/** What xdotool prints; empty when it finds nothing. */
function xdotool(...args: string[]): string {
  try {
    return execFileSync('xdotool', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return '';
  }
}

/** Numbers of the windows of a process that are on the screen, those of its tray icon left out. */
export function windowsOf(pid: number): string[] {
  const found = xdotool('search', '--all', '--onlyvisible', '--pid', String(pid), '--name', '.');
  return found.split('\n').filter((id) => id !== '' && placeOf(id).width > 100);
}

/** Which process has the window that the keyboard goes to; 0 when none has. */
export function focusedProcess(): number {
  return Number(xdotool('getactivewindow', 'getwindowpid'));
}

/** Where a window is on the screen, in pixels. */
export function placeOf(id: string): { x: number; y: number; width: number; height: number } {
  const shell = xdotool('getwindowgeometry', '--shell', id);
  const value = (name: string) => Number(new RegExp(`^${name}=(-?\\d+)$`, 'm').exec(shell)?.[1]);
  return { x: value('X'), y: value('Y'), width: value('WIDTH'), height: value('HEIGHT') };
}
