import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { body, chunked, head, says, saysLast, whole } from '../bytes.ts';
import type { GoodAnswer } from '../good-answers.ts';
import { type FaultGroup, lost, odd, passes } from '../model.ts';

const plain = ({ body: text, headers }: GoodAnswer) => whole(text, headers);
const length = (value: (right: number) => string) => (good: GoodAnswer) =>
  whole(good.body, { ...good.headers, 'Content-Length': value(Buffer.byteLength(good.body)) });
const encoded = (encoding: string, encode: (text: string) => Buffer | string) =>
  says((good) => whole(encode(good.body), { ...good.headers, 'Content-Encoding': encoding }));

export const framing: FaultGroup = {
  title: 'Length and framing',
  faults: [
    {
      title: 'length too long, then closed',
      play: saysLast(length((right) => String(right + 500))),
      end: lost('reset'),
    },
    {
      title: 'length too long, kept open',
      play: says(length((right) => String(right + 500))),
      end: lost('answerTimeout'),
      runsOut: true,
    },
    { title: 'length too short', play: says(length((right) => String(right - 9))), end: odd('notJson') },
    { title: 'length not a number', play: says(length(() => 'many')), end: lost('other') },
    { title: 'negative length', play: says(length(() => '-1')), end: lost('other') },
    {
      title: 'two different lengths',
      play: says((good) => String(plain(good)).replace('\r\n', '\r\nContent-Length: 3\r\n')),
      end: lost('reset'),
    },
    {
      title: 'no length, ended by closing',
      play: saysLast(({ body: text, headers }) => Buffer.concat([head(headers), Buffer.from(text)])),
      end: passes,
    },
    { title: 'chunked', play: says((good) => chunked(good)), end: passes },
    {
      title: 'chunked with extensions and trailers',
      play: says((good) => chunked(good, '0;x=y\r\nX-Late: 1\r\n\r\n')),
      end: passes,
    },
    {
      title: 'chunked with rubbish',
      play: says((good) => chunked(good, 'ZZ\r\n{}\r\n0\r\n\r\n')),
      end: lost('other'),
    },
    { title: 'chunked without an end', play: saysLast((good) => chunked(good, '')), end: lost('reset') },
    {
      title: 'chunked and a length at once',
      play: says((good) => String(chunked(good)).replace('\r\n', '\r\nContent-Length: 5\r\n')),
      end: lost('reset'),
    },
    {
      title: 'two answers to one request',
      play: says((good) => Buffer.concat([plain(good), whole('{"retcode":"200-010"}')])),
      end: passes,
    },
    {
      title: 'rubbish behind the answer',
      play: says((good) => Buffer.concat([plain(good), Buffer.from('\0\0\0')])),
      end: passes,
    },
    {
      title: 'headers of 40 KB',
      play: says((good) => whole(good.body, { ...good.headers, 'X-Long': 'x'.repeat(40_000) })),
      end: lost('other'),
    },
    { title: 'HTTP/1.0', play: saysLast((good) => String(plain(good)).replace('1.1', '1.0')), end: passes },
    { title: 'another protocol', play: saysLast(() => 'SSH-2.0-OpenSSH_9.2\r\n'), end: lost('other') },
    { title: 'impossible status', play: saysLast(() => 'HTTP/1.1 9999 What\r\n\r\n'), end: lost('other') },
  ],
};

export const encoding: FaultGroup = {
  title: 'Compression',
  faults: [
    { title: 'gzip', play: encoded('gzip', gzipSync), end: passes },
    { title: 'deflate', play: encoded('deflate', deflateSync), end: passes },
    { title: 'br', play: encoded('br', brotliCompressSync), end: passes },
    { title: 'gzip said, but plain', play: encoded('gzip', (text) => text), end: odd('notJson') },
    {
      title: 'broken gzip',
      play: encoded('gzip', (text) => gzipSync(text).fill(7, 12, 20)),
      end: odd('notJson'),
    },
    {
      title: 'gzip cut short',
      play: encoded('gzip', (text) => gzipSync(text).subarray(0, -9)),
      end: odd('notJson'),
    },
    { title: 'gzip that grows to 50 MB', play: encoded('gzip', () => bomb()), end: odd('tooLarge') },
    { title: 'unknown compression', play: encoded('zip2', (text) => text), end: odd('notJson') },
  ],
};

let made: Buffer | null = null;
/** 50 MB in 50 KB; made once, since it takes a while. */
function bomb(): Buffer {
  made ??= gzipSync(Buffer.alloc(50_000_000, ' '));
  return made;
}

const json = (text: string) => body(() => text);
const typed = (type: string | undefined) =>
  says((good) => whole(good.body, { ...good.headers, 'Content-Type': type }));
const deep = '['.repeat(50_000) + ']'.repeat(50_000);
const page = '<!doctype html><title>Sign in</title><p>Your session has ended.';

export const bodies: FaultGroup = {
  title: 'Body',
  faults: [
    {
      title: 'HTML with 200',
      play: says(() => whole(page, { 'Content-Type': 'text/html' })),
      end: odd('wrongContentType'),
    },
    { title: 'HTML called JSON', play: json(page), end: odd('notJson') },
    { title: 'empty', play: json(''), end: odd('notJson') },
    {
      title: '5 MB',
      play: body(({ body: text }) => `${' '.repeat(5_000_000)}${text}`),
      end: odd('tooLarge'),
    },
    { title: 'JSON cut short', play: body(({ body: text }) => text.slice(0, -4)), end: odd('notJson') },
    { title: 'JSON and more', play: body(({ body: text }) => `${text}${text}`), end: odd('notJson') },
    { title: 'deep JSON', play: json(deep), end: odd('wrongShape') },
    {
      title: 'deep JSON as retcode',
      play: json(`{"retcode":${deep}}`),
      end: odd('wrongShape'),
    },
    { title: 'JSON null', play: json('null'), end: odd('wrongShape') },
    { title: 'a JSON text', play: json('"0"'), end: odd('wrongShape') },
    { title: 'a JSON list', play: json('[{"retcode":"0"}]'), end: odd('wrongShape') },
    { title: 'no retcode', play: json('{"message":"","result":{}}'), end: odd('wrongShape') },
    { title: 'retcode null', play: json('{"message":"","retcode":null}'), end: odd('wrongShape') },
    { title: 'wrong content type', play: typed('application/octet-stream'), end: odd('wrongContentType') },
    { title: 'no content type', play: typed(undefined), end: passes },
    { title: 'text/json', play: typed('text/json;charset=GBK'), end: passes },
    { title: 'BOM', play: body(({ body: text }) => `\uFEFF${text}`), end: passes },
    { title: 'trailing NUL', play: body(({ body: text }) => `${text}\0\0`), end: passes },
    { title: 'space around', play: body(({ body: text }) => `\r\n  ${text}\r\n\r\n`), end: passes },
    { title: 'UTF-16', play: body(({ body: text }) => Buffer.from(text, 'utf16le')), end: odd('notJson') },
    {
      title: 'message that is no UTF-8',
      play: body(({ body: text }) =>
        Buffer.from(text.replace('"message":""', '"message":"\xC0\xFF"'), 'latin1'),
      ),
      end: passes,
    },
    {
      title: 'message of another type',
      play: body(({ body: text }) => text.replace('"message":""', '"message":{"x":1}')),
      end: passes,
    },
    {
      title: 'extra fields, a prototype among them',
      play: body(({ body: text }) => text.replace('{', '{"__proto__":{"retcode":"1"},"constructor":1,')),
      end: passes,
    },
    {
      title: 'no result, no event',
      play: says((good) => whole('{"message":"","retcode":"0"}', good.headers)),
      altered: true,
      end: passes,
      ends: { status: odd('wrongShape'), callData: odd('wrongShape'), sync: odd('wrongShape') },
    },
    {
      title: 'result and event of another type',
      play: says((good) => whole(`{"message":"","retcode":"0","result":7,"event":7}`, good.headers)),
      altered: true,
      end: passes,
      ends: { status: odd('wrongShape'), callData: odd('wrongShape'), sync: odd('wrongShape') },
    },
    {
      title: 'result and event 50,000 lists deep',
      play: says((good) =>
        whole(`{"message":"","retcode":"0","result":${deep},"event":${deep}}`, good.headers),
      ),
      altered: true,
      end: passes,
      ends: { status: odd('wrongShape'), callData: odd('wrongShape'), sync: odd('wrongShape') },
    },
  ],
};
