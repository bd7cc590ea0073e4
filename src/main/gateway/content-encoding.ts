import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { failed, type Result, success } from './failure.ts';

const decoders = { gzip: gunzipSync, 'x-gzip': gunzipSync, deflate: inflateSync, br: brotliDecompressSync };

/**
 * Undoes a body's `Content-Encoding`. We ask for none, but proxies have been seen to compress all the same.
 *
 * @param limit decoded bytes allowed, so that a small bomb can't fill the memory.
 */
export function decodeBody(
  body: Uint8Array,
  encoding: string | readonly string[] | undefined,
  limit: number,
): Result<Uint8Array, 'tooLarge' | 'notJson'> {
  const name = [encoding ?? []].flat().join(',').trim().toLowerCase();
  if (name === '' || name === 'identity') return success(body);
  if (!Object.hasOwn(decoders, name)) return failed('notJson');
  try {
    return success(decoders[name as keyof typeof decoders](body, { maxOutputLength: limit }));
  } catch (error) {
    const tooLarge = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    return failed(tooLarge ? 'tooLarge' : 'notJson');
  }
}
