import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordingLog } from '../desktop/testing/recording-log.ts';
import { readBounded } from '../storage/read-bounded.ts';
import { writeWhole } from '../storage/write-whole.ts';
import { createIvrDesk } from './ivr-desk.ts';

const payment = { name: '支付专线', numbers: ['70093', '+70094'], prefixes: [] };

function setUp(locked = false) {
  const folder = mkdtempSync(join(tmpdir(), 'ivr-desk-'));
  const { log, lines } = recordingLog();
  const desk = createIvrDesk({
    read: (path) => readBounded(path, 5000),
    write: writeWhole,
    isLocked: () => locked,
    log,
  });
  /** Chooses this file of the folder. */
  const choose = (name: string) => async () => ({ path: join(folder, name), name });
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  return { desk, folder, lines, choose, put };
}

it.each(['csv', 'json'] as const)('writes %s and takes it back', async (format) => {
  const { desk, choose, folder } = setUp();
  const proposed: string[] = [];
  const result = await desk.export({ format, entries: [payment] }, (proposal) => {
    proposed.push(proposal);
    return choose('mine')();
  });
  expect(result).toEqual({ ok: true, file: 'mine' });
  expect(proposed).toEqual([`tonebridge-ivr-directory.${format}`]);
  expect(readFileSync(join(folder, 'mine'), 'utf8')).toContain('支付专线');
  expect(await desk.import(choose('mine'))).toEqual({ ok: true, file: 'mine', entries: [payment] });
});

it('does nothing when no file is chosen', async () => {
  const { desk } = setUp();
  expect(await desk.export({ format: 'csv', entries: [payment] }, async () => null)).toEqual({
    ok: true,
    file: null,
  });
  expect(await desk.import(async () => null)).toEqual({ ok: true, file: null, entries: [] });
});

it('does not even ask for a file while the administrator has locked the directory', async () => {
  const { desk } = setUp(true);
  const choose = () => Promise.reject(new Error('asked'));
  expect(await desk.import(choose)).toMatchObject({ ok: false, notice: { key: 'ivrFile.locked' } });
});

it('takes nothing from a file in which one line is wrong, and tells the first few', async () => {
  const { desk, choose, put } = setUp();
  put('bad.csv', `name,numbers\nGood,1\n${'Bad,x\n'.repeat(9)}`);
  const result = await desk.import(choose('bad.csv'));
  expect(result).toMatchObject({ ok: false, notice: { key: 'ivrFile.wrong' }, more: 3 });
  expect(result).toHaveProperty('problems.length', 6);
  expect(result).toHaveProperty('problems.0.params.line', '3');
});

it('reads what spreadsheets call Unicode text, and no other code page', async () => {
  const { desk, choose, put } = setUp();
  const text = '\uFEFFname\tnumbers\r\n支付\t1\r\n';
  put('unicode.txt', Buffer.from(text, 'utf16le'));
  expect(await desk.import(choose('unicode.txt'))).toMatchObject({ entries: [{ name: '支付' }] });
  put('gbk.csv', Buffer.from([0xd6, 0xa7, 0xb8, 0xb6]));
  expect(await desk.import(choose('gbk.csv'))).toMatchObject({ notice: { key: 'ivrFile.notUtf8' } });
});

it('says when a file can’t be read or written', async () => {
  const { desk, choose, put, lines } = setUp();
  put('long.csv', 'x'.repeat(5001));
  const reasonOf = async (name: string) => desk.import(choose(name));
  expect(await reasonOf('long.csv')).toMatchObject({ notice: { params: { reason: 'EFBIG' } } });
  expect(await reasonOf('none.csv')).toMatchObject({ notice: { params: { reason: 'ENOENT' } } });
  const result = await desk.export({ format: 'csv', entries: [payment] }, choose('none/mine.csv'));
  expect(result).toMatchObject({ ok: false, notice: { key: 'ivrFile.notWritten' } });
  expect(lines).toHaveLength(3);
});
