import type { Logger } from '../../src/main/ports.ts';

export interface LogLine {
  readonly level: keyof Logger;
  readonly message: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A logger that keeps its lines, so that a test can look for what must and must not be in them. */
export function createRecordingLogger(): Logger & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = [];
  const keep =
    (level: keyof Logger) =>
    (message: string, values: Readonly<Record<string, unknown>> = {}) => {
      lines.push({ level, message, values });
    };
  return { lines, debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') };
}
