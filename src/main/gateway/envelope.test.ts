import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HttpAnswer, openEnvelope } from './envelope.ts';

const JSON_TYPE = 'application/json; charset=UTF-8';
const answer = (body: string | Uint8Array, more: Partial<HttpAnswer> = {}): HttpAnswer => ({
  status: 200,
  contentType: JSON_TYPE,
  body: typeof body === 'string' ? new TextEncoder().encode(body) : body,
  ...more,
});
const reason = (a: HttpAnswer) => {
  const opened = openEnvelope(a);
  return opened.ok ? 'ok' : opened.failure.kind === 'protocol' ? opened.failure.reason : opened.failure.kind;
};

describe('openEnvelope', () => {
  it('opens the answer of the seed', () => {
    const opened = openEnvelope(answer('{"message":"","retcode":"0","result":{}}'));
    expect(opened).toEqual({ ok: true, value: { message: '', retcode: '0', result: {}, event: undefined } });
  });

  it('reads a retcode that is a number', () => {
    expect(reason(answer('{"message":"","retcode":0}'))).toBe('ok');
    expect(openEnvelope(answer('{"message":"x","retcode":10001}'))).toEqual({
      ok: false,
      failure: { kind: 'business', retcode: '10001', message: 'x' },
    });
  });

  it.each([
    ['a byte order mark', '\ufeff{"retcode":"0"}'],
    ['trailing NULs', '{"retcode":"0"}\u0000\u0000'],
    ['NULs and line ends', '{"retcode":"0"}\r\n\u0000\n'],
    ['a null message', '{"retcode":"0","message":null}'],
  ])('survives %s', (_, body) => {
    expect(reason(answer(body))).toBe('ok');
  });

  it('accepts JSON without a content type and JSON kinds', () => {
    expect(reason(answer('{"retcode":"0"}', { contentType: undefined }))).toBe('ok');
    expect(reason(answer('{"retcode":"0"}', { contentType: 'application/problem+json' }))).toBe('ok');
  });

  it.each<[string, HttpAnswer, string]>([
    ['HTML with 200', answer('<html>', { contentType: 'text/html' }), 'wrongContentType'],
    ['HTML that claims to be JSON', answer('<html>'), 'notJson'],
    ['truncated JSON', answer('{"message":"","retc'), 'notJson'],
    ['an empty body', answer(''), 'notJson'],
    ['only NULs', answer('\u0000\u0000'), 'notJson'],
    ['an array', answer('[]'), 'wrongShape'],
    ['null', answer('null'), 'wrongShape'],
    ['no retcode', answer('{"message":""}'), 'wrongShape'],
    ['a retcode that is an object', answer('{"retcode":{}}'), 'wrongShape'],
    ['502', answer('bad gateway', { status: 502 }), 'httpStatus'],
    ['204', answer('', { status: 204 }), 'httpStatus'],
    ['401 with an envelope', answer('{"retcode":"0"}', { status: 401 }), 'httpStatus'],
    ['a redirect', answer('', { status: 302 }), 'redirect'],
  ])('takes %s for a protocol failure', (_, a, expected) => {
    expect(reason(a)).toBe(expected);
  });

  it('hands on how long a bad answer asks to wait, and only then', () => {
    const bad = { kind: 'protocol', reason: 'httpStatus', status: 503 };
    const wait = (retryAfterMs: number | null) => openEnvelope(answer('', { status: 503, retryAfterMs }));
    expect(wait(7000)).toEqual({ ok: false, failure: { ...bad, retryAfterMs: 7000 } });
    expect(wait(0)).toEqual({ ok: false, failure: { ...bad, retryAfterMs: 0 } });
    expect(wait(null)).toEqual({ ok: false, failure: bad });
    expect(openEnvelope(answer('{"retcode":"0"}', { retryAfterMs: 7000 }))).toMatchObject({ ok: true });
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(openEnvelope(answer(bytes))).toHaveProperty('ok');
      }),
      { numRuns: 2000 },
    );
  });

  it('is not blown up by deep nesting', () => {
    const deep = `{"retcode":"0","result":${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    expect(['ok', 'notJson']).toContain(reason(answer(deep)));
  });
});
