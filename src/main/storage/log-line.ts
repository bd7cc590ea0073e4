import { cleanField } from './log-fields.ts';
import type { Redactor } from './redact.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

/** One thing to log, before anything is taken out of it. */
export interface LogEntry {
  readonly date: Date;
  readonly level: LogLevel;
  readonly message: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const maxFieldLength = 4000;

/**
 * Characters that could start a line of their own or turn the reading order in some viewer: controls, format
 * characters such as direction marks, line and paragraph separators.
 */
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Writes an entry as one line: `2026-01-01T10:00:00.000Z INFO message key=value key="two words"`. Values with
 * anything but plain characters are JSON strings. Never throws; a value that can't be read says so.
 */
export function formatLine(entry: LogEntry, redactor: Redactor): string {
  const fields = Object.keys(entry.values).map((name) => field(name, entry.values, redactor));
  const text = [printable(redactor.redact(entry.message)), ...fields].join(' ');
  return `${entry.date.toISOString()} ${entry.level.toUpperCase()} ${redactor.hideSecrets(text)}`;
}

function field(name: string, values: Readonly<Record<string, unknown>>, redactor: Redactor): string {
  const label = redactor.redact(name).replaceAll(/[^\w.-]/g, '_');
  try {
    const clean = cleanField(name, values[name], redactor);
    const text = typeof clean === 'object' && clean !== null ? JSON.stringify(clean) : String(clean);
    return `${label}=${quote(text.length > maxFieldLength ? `${text.slice(0, maxFieldLength)}…` : text)}`;
  } catch {
    return `${label}=[unreadable]`;
  }
}

function quote(text: string): string {
  return /^[\w.:/@+\-*[\]]+$/.test(text) ? text : printable(JSON.stringify(text));
}

function printable(text: string): string {
  return text.replaceAll(unprintable, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return `\\u${code.toString(16).padStart(4, '0')}`;
  });
}
