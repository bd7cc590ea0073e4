import type { Logger } from '../../ports.ts';

/** A logger that keeps its lines as `message {"key":"value"}`. */
export function recordingLog() {
  const lines: string[] = [];
  const write: Logger['info'] = (message, values) => {
    lines.push(values ? `${message} ${JSON.stringify(values)}` : message);
  };
  return { lines, log: { debug: write, info: write, warn: write, error: write } satisfies Logger };
}
