import type { SimulatorOptions } from '../options.ts';
import type { GatewayEvent } from '../world/events.ts';
import type { Outcome } from '../world/outcome.ts';

/** One HTTP answer before it is sent. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For the request log; null when the body isn't the gateway's envelope. */
  readonly retcode: string | null;
}

const json = 'application/json; charset=UTF-8';

/** Puts an operation's outcome into the gateway's envelope. */
export function outcomeAnswer(options: SimulatorOptions, outcome: Outcome): Answer {
  const { message, retcode, result } = outcome;
  return jsonAnswer(options, result === undefined ? { message, retcode } : { message, retcode, result });
}

/** A poll's answer: one event, or exactly message and retcode when there is none (protocol notes §3). */
export function eventAnswer(options: SimulatorOptions, event: GatewayEvent | null): Answer {
  const success = { message: '', retcode: '0' };
  if (event) return jsonAnswer(options, { ...success, event });
  return jsonAnswer(options, options.emptyEvent === 'null' ? { ...success, event: null } : success);
}

/** An answer that comes from something in front of the gateway. */
export function pageAnswer(status: number, title: string): Answer {
  return {
    status,
    contentType: 'text/html; charset=UTF-8',
    headers: {},
    body: `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
    retcode: null,
  };
}

function jsonAnswer(
  options: SimulatorOptions,
  body: Pick<Outcome, 'retcode'> & Record<string, unknown>,
): Answer {
  const text = JSON.stringify(body, options.numbersAsStrings ? asText : undefined);
  return {
    status: 200,
    contentType: json,
    headers: {},
    body: options.trailingNul ? `${text}\u0000` : text,
    retcode: body.retcode,
  };
}

function asText(_key: string, value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}
