import electronLog from 'electron-log/node';
import type { Logger } from '../ports.ts';
import { formatLine, type LogLevel } from './log-line.ts';
import { rotateLog } from './log-rotate.ts';
import type { Redactor } from './redact.ts';

export interface LogOptions {
  /** Absolute path of the log file; its folder is made. */
  readonly file: string;
  readonly redactor: Redactor;
  /** The least level that is written. */
  readonly level: LogLevel;
  /** Writes to the console too. */
  readonly console?: boolean;
  /** Size at which the file is put aside, in bytes. */
  readonly maxBytes?: number;
}

/** The current file and two older ones. */
const files = 3;
let loggers = 0;

/**
 * The log file, through electron-log's flavour without Electron. One hook turns whatever is logged into one
 * redacted line before any output sees it. Never throws: a disk that is full or not writable loses lines only.
 */
export function createLogger(options: LogOptions): Logger {
  const { file, redactor, level, console: toConsole = false, maxBytes = 5 * 1024 * 1024 } = options;
  silenceDefault();
  loggers += 1;
  const logger = electronLog.create({ logId: `tonebridge-${loggers}` });
  const { transports } = logger;
  // Otherwise electron-log looks for a package.json to name its default folder, and throws when there is none.
  transports.file.setAppName('tonebridge');
  transports.file.resolvePathFn = () => file;
  transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
  transports.file.maxSize = maxBytes;
  transports.file.archiveLogFn = (old) => rotateLog(old.path, files);
  transports.file.level = level;
  transports.console.level = toConsole ? level : false;
  transports.console.writeFn = ({ message }) => {
    if (toConsole) process.stderr.write(`${message.data.join(' ')}\n`);
  };
  for (const unused of [transports.ipc, transports.remote]) if (unused) unused.level = false;
  transports.console.transforms = [({ data }) => data];
  transports.file.transforms = [({ data }) => data.join(' ')];

  logger.hooks.push((message) => {
    const data: unknown[] = message.data;
    const [text, values] = data;
    const entry = {
      date: message.date,
      level: toLevel(message.level),
      message: String(text),
      values: isRecord(values) ? values : {},
    };
    return { ...message, data: [formatLine(entry, redactor)] };
  });

  const write =
    (at: LogLevel) =>
    (message: string, values: Readonly<Record<string, unknown>> = {}) => {
      logger[at](message, values);
    };
  return { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') };
}

/**
 * electron-log's own instance has no redaction, so nothing may go out through it. It is also what reports a
 * failing disk, line by line, to a console that may be closed.
 */
function silenceDefault(): void {
  electronLog.hooks = [() => false];
  electronLog.transports.console.writeFn = () => {};
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function toLevel(level: string): LogLevel {
  return level === 'debug' || level === 'warn' || level === 'error' ? level : 'info';
}
