import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyReply } from 'fastify';
import type { SimulatorOptions } from '../options.ts';
import { type Answer, outcomeAnswer, pageAnswer } from './answer.ts';
import type { Fault } from './fault-spec.ts';

/** What takes the place of the real answer: another answer, a stream of bytes, or no whole answer at all. */
export type Played =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'stream'; readonly answer: Answer; readonly chunks: () => AsyncGenerator<string> }
  | { readonly kind: 'reset' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'cut'; readonly answer: Answer };

/** What a fault does instead of the operation; null when the operation is to be done. */
export function playBefore(fault: Fault, options: SimulatorOptions): Played | null {
  switch (fault.kind) {
    case 'status':
      return other({ status: fault.status, headers: fault.headers ?? {}, body: fault.body });
    case 'redirect':
      return other({ status: fault.status, headers: { location: fault.location } });
    case 'html':
      return { kind: 'answer', answer: pageAnswer(200, 'Please sign in to the proxy') };
    case 'retcode': {
      const { retcode, message } = fault;
      return { kind: 'answer', answer: outcomeAnswer(options, { retcode, message }) };
    }
    case 'huge':
      return { kind: 'stream', answer: plainAnswer({}), chunks: () => hugeText(fault.bytes) };
    case 'body':
    case 'reset':
    case 'hang':
      return fault.phase === 'before' ? replaced(fault) : null;
    case 'delay':
    case 'truncate':
    case 'cut':
    case 'slowBody':
      return null;
  }
}

/** What a fault makes of the real answer. */
export function playAfter(fault: Fault, answer: Answer): Played {
  const half = answer.body.slice(0, Math.ceil(answer.body.length / 2));
  switch (fault.kind) {
    case 'body':
    case 'reset':
    case 'hang':
      return replaced(fault);
    case 'truncate':
      return { kind: 'answer', answer: { ...answer, body: half } };
    case 'cut':
      return { kind: 'cut', answer };
    case 'slowBody':
      return { kind: 'stream', answer, chunks: () => slowText(answer.body, fault.overMs) };
    default:
      return { kind: 'answer', answer };
  }
}

/** Breaks the connection off, after half of the answer if there is one. */
export function breakOff(reply: FastifyReply, answer: Answer | null): void {
  reply.hijack();
  const { raw } = reply;
  if (!answer) {
    raw.destroy();
    return;
  }
  const bytes = Buffer.from(answer.body);
  raw.writeHead(answer.status, {
    ...answer.headers,
    'content-type': answer.contentType,
    'content-length': bytes.length,
  });
  raw.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => raw.destroy());
}

/** The chunks as a stream that ends quietly when the client goes away. */
export function chunkStream(chunks: AsyncGenerator<string>): Readable {
  return Readable.from(chunks, { objectMode: false });
}

function replaced(fault: Extract<Fault, { kind: 'body' | 'reset' | 'hang' }>): Played {
  if (fault.kind !== 'body') return { kind: fault.kind };
  return other({ body: fault.body, contentType: fault.contentType });
}

function other(parts: Partial<Answer>): Played {
  return { kind: 'answer', answer: plainAnswer(parts) };
}

function plainAnswer(parts: Partial<Answer>): Answer {
  return {
    status: 200,
    contentType: 'application/json; charset=UTF-8',
    headers: {},
    body: '',
    retcode: null,
    ...parts,
  };
}

async function* hugeText(bytes: number): AsyncGenerator<string> {
  const start = '{"retcode":"0","message":"';
  const end = '"}';
  const block = 'x'.repeat(64 * 1024);
  yield start;
  for (let left = bytes - start.length - end.length; left > 0; left -= block.length) {
    yield block.slice(0, Math.min(left, block.length));
  }
  yield end;
}

async function* slowText(text: string, overMs: number): AsyncGenerator<string> {
  const pieces = 10;
  const size = Math.max(1, Math.ceil(text.length / pieces));
  for (let at = 0; at < text.length; at += size) {
    await sleep(overMs / pieces);
    yield text.slice(at, at + size);
  }
}
