import { writeSync } from 'node:fs';

/** Writes to the caller's terminal or pipe at once, as the process may end right after. */
export function print(stream: 'out' | 'error', text: string): void {
  try {
    writeSync(stream === 'out' ? 1 : 2, text);
  } catch {
    // Nobody reads: closed, or a Windows program that was started without a console.
  }
}
