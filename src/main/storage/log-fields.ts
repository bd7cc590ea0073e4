import type { Redactor } from './redact.ts';
import { hidden, maskNumber } from './redact-patterns.ts';

/** Names whose value never reaches a log, whatever it is. */
const secretNames = /guid|cookie|passw|pwd|authorization|token|secret|digits/i;

/** Names whose value is a party's number: masked even when it has fewer than five digits. */
const numberNames = /^(?:numbers?|caller|called|callee|partner|party|phone.*|otherphone.*|ani|dnis)$/i;

/**
 * Names whose value is safe to read and may have many digits, each with the form it must have. A value of
 * another form is treated like any text. Agent IDs are no secret: an admin needs them to find the agent.
 */
const plainNames: readonly (readonly [RegExp, RegExp])[] = [
  [/^retcode$/i, /^\d{1,5}$|^\d{3}-\d{3}$/],
  [/callid$/i, /^\d{1,12}-\d{1,6}$/],
  [/^agentid$/i, /^\d{3,6}$/],
  [/^(?:status|port|attempt|bytes|seq|pid|at|since)$/i, /^\d{1,15}$/],
  [/ms$/i, /^\d{1,15}(?:\.\d+)?$/],
];

const maxDepth = 6;

/**
 * Makes a named value fit for a log: by its name first, because that is better than guessing by its form.
 * Lists and objects are gone through; the name of a list counts for its entries.
 *
 * @returns a string, number, boolean, null, or a plain list or object of these.
 */
export function cleanField(name: string, value: unknown, redactor: Redactor, depth = 0): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (secretNames.test(name)) return hidden;
  if (typeof value === 'object' && !isText(value)) {
    if (depth >= maxDepth) return '[…]';
    if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
    if (Array.isArray(value)) return value.map((entry) => cleanField(name, entry, redactor, depth + 1));
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [
        redactor.redact(key),
        cleanField(key, entry, redactor, depth + 1),
      ]),
    );
  }
  return cleanText(name, textOf(value), typeof value === 'number', redactor);
}

function cleanText(name: string, text: string, isNumber: boolean, redactor: Redactor): string | number {
  const safe = redactor.hideSecrets(text);
  const isPlain = plainNames.some(([names, form]) => names.test(name) && form.test(safe));
  const clean = isPlain ? safe : numberNames.test(name) ? maskNumber(safe) : redactor.redact(text);
  return isNumber && clean === text ? Number(text) : clean;
}

function isText(value: object): boolean {
  return value instanceof Error || value instanceof URL || value instanceof Date;
}

function textOf(value: unknown): string {
  if (value instanceof Error) return errorText(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  return String(value);
}

/** Stack (which begins with name and message), system error code, and the causes down to the third. */
function errorText(error: Error, depth = 0): string {
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : '';
  const own = `${error.stack ?? `${error.name}: ${error.message}`}${code}`;
  return error.cause instanceof Error && depth < 3
    ? `${own}\ncaused by ${errorText(error.cause, depth + 1)}`
    : own;
}
