import type { Logger } from '../../ports.ts';

/** A log in memory, unredacted, so that a secret that reaches it is seen. */
export interface MemoryLog extends Logger {
  readonly lines: { level: keyof Logger; message: string; values: unknown }[];
}

export function createMemoryLog(): MemoryLog {
  const lines: MemoryLog['lines'] = [];
  const at = (level: keyof Logger) => (message: string, values?: unknown) => {
    lines.push({ level, message, values });
  };
  return { lines, debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
