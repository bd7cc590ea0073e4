import { failed, type GatewayFailure, type Result, success } from './failure.ts';
import { SUCCESS } from './retcodes.ts';

/** What every answer is wrapped in: `message`, `retcode`, and `result` or `event` (protocol notes). */
export interface Envelope {
  readonly retcode: string;
  readonly message: string;
  readonly result: unknown;
  readonly event: unknown;
}

/** An HTTP answer, whole. */
export interface HttpAnswer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly body: Uint8Array;
  /** What `Retry-After` asks for, in milliseconds; null when nothing. */
  readonly retryAfterMs?: number | null;
}

/** One for all answers: making one takes as long as reading an answer. */
const utf8 = new TextDecoder('utf-8');

/**
 * Opens an answer's envelope. Only HTTP 200 with JSON is a gateway's answer; a redirect is never followed,
 * because a GUID would go to another place.
 */
export function openEnvelope(answer: HttpAnswer): Result<Envelope> {
  const patience = typeof answer.retryAfterMs === 'number' ? { retryAfterMs: answer.retryAfterMs } : {};
  const wrong = (reason: (GatewayFailure & { kind: 'protocol' })['reason']) =>
    failed({ kind: 'protocol' as const, reason, status: answer.status, ...patience });
  if (answer.status >= 300 && answer.status < 400) return wrong('redirect');
  if (answer.status !== 200) return wrong('httpStatus');
  if (answer.contentType !== undefined && !isJson(answer.contentType)) return wrong('wrongContentType');
  const json = parseJson(answer.body);
  if (json === undefined) return wrong('notJson');
  if (!isRecord(json)) return wrong('wrongShape');
  const retcode = readRetcode(json.retcode);
  if (retcode === null) return wrong('wrongShape');
  const { result, event } = json;
  const message = typeof json.message === 'string' ? json.message : '';
  if (retcode !== SUCCESS) return failed({ kind: 'business', retcode, message });
  return success({ retcode, message, result, event });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Some gateways send numbers and booleans as strings and some don't: both are read. */
function readRetcode(code: unknown): string | null {
  if (typeof code === 'string') return code.length <= 64 ? code.trim() : null;
  return Number.isFinite(code) ? String(code) : null;
}

function isJson(contentType: string): boolean {
  return /^\s*(application|text)\/([\w.+-]*\+)?json\s*(;|$)/i.test(contentType);
}

/** Gateways have been seen to put NULs behind the JSON (protocol notes §3); some stacks put a BOM before it. */
function parseJson(body: Uint8Array): unknown {
  try {
    // TextDecoder drops a leading BOM by itself.
    return JSON.parse(trimEndNul(utf8.decode(body)));
  } catch {
    return undefined;
  }
}

function trimEndNul(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === '\0' || /\s/.test(text[end - 1] ?? ''))) end--;
  return text.slice(0, end);
}
