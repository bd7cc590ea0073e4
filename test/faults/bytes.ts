import type { Answer } from './exchange.ts';
import type { GoodAnswer } from './good-answers.ts';

const JSON_TYPE = 'application/json; charset=UTF-8';
type Headers = Readonly<Record<string, string | undefined>>;

/**
 * An HTTP answer with its length; headers with the value undefined are left out.
 *
 * @param status the status line's number and words.
 */
export function whole(body: string | Buffer, headers: Headers = {}, status = '200 OK'): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([head({ 'Content-Length': String(bytes.length), ...headers }, status), bytes]);
}

/** Status line and headers, with the line that ends them. */
export function head(headers: Headers = {}, status = '200 OK'): Buffer {
  const lines = Object.entries({ 'Content-Type': JSON_TYPE, ...headers })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`, 'latin1');
}

/** The healthy body in chunks. */
export function chunked({ body, headers }: GoodAnswer, end = '0\r\n\r\n', size = 7): Buffer {
  const bytes = Buffer.from(body);
  const parts: Buffer[] = [head({ ...headers, 'Transfer-Encoding': 'chunked' })];
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = bytes.subarray(at, at + size);
    parts.push(Buffer.from(`${chunk.length.toString(16)}\r\n`), chunk, Buffer.from('\r\n'));
  }
  return Buffer.concat([...parts, Buffer.from(end)]);
}

/** Answers with these bytes, and leaves the connection open. */
export function says(bytes: (good: GoodAnswer) => string | Buffer): { kind: 'answer'; answer: Answer } {
  return { kind: 'answer', answer: (exchange) => exchange.write(bytes(exchange.good)) };
}

/** Answers with these bytes, and closes the connection. */
export function saysLast(bytes: (good: GoodAnswer) => string | Buffer): { kind: 'answer'; answer: Answer } {
  return { kind: 'answer', answer: (exchange) => exchange.end(bytes(exchange.good)) };
}

/** Answers with this body in place of the healthy one; the headers stay, the length is right. */
export function body(change: (good: GoodAnswer) => string | Buffer): { kind: 'answer'; answer: Answer } {
  return says((good) => whole(change(good), good.headers));
}
