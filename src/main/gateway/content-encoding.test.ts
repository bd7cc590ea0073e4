import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { decodeBody } from './content-encoding.ts';

const text = Buffer.from('{"retcode":"0"}');
const read = (body: Uint8Array, encoding?: string | string[], limit = 1000) => {
  const decoded = decodeBody(body, encoding, limit);
  return decoded.ok ? Buffer.from(decoded.value).toString() : decoded.failure;
};

describe('decodeBody', () => {
  it.each([
    [undefined, text],
    ['identity', text],
    ['gzip', gzipSync(text)],
    ['GZIP', gzipSync(text)],
    ['deflate', deflateSync(text)],
    ['br', brotliCompressSync(text)],
  ])('reads %s', (encoding, body) => {
    expect(read(body, encoding)).toBe('{"retcode":"0"}');
  });

  it('refuses what it cannot read', () => {
    expect(read(text, 'zstd-unknown')).toBe('notJson');
    expect(read(text, 'constructor')).toBe('notJson');
    expect(read(text, 'gzip')).toBe('notJson');
    expect(read(text, ['gzip', 'br'])).toBe('notJson');
  });

  it('stops a bomb', () => {
    expect(read(gzipSync(Buffer.alloc(5_000_000)), 'gzip', 1024)).toBe('tooLarge');
  });
});
