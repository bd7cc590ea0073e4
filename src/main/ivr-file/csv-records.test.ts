import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRecord } from '../activity/csv.ts';
import { csvRecords } from './csv-records.ts';

it('reads cells with quotation marks, line breaks and separators inside, and knows their lines', () => {
  const text = 'a,b\r\n"one, ""two""","x\ny"\r\n\r\n , \r\nlast,\r\n';
  expect(csvRecords(text)).toEqual({
    records: [
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['one, "two"', 'x\ny'] },
      { line: 6, cells: ['last', ''] },
    ],
  });
});

it.each([
  ['a;b\n1,5;2', ['1,5', '2']],
  ['a\tb\n1,5\t2', ['1,5', '2']],
  ['a\n1', ['1']],
])('takes the separator of the first line: %j', (text, cells) => {
  expect(csvRecords(text)).toMatchObject({ records: [{ line: 1 }, { line: 2, cells }] });
});

it('tells the line of a quotation mark that is never closed', () => {
  expect(csvRecords('a,b\n1,2\n"three,4\n5,6')).toEqual({ unclosed: 3 });
  expect(csvRecords('a,b\n"1"2,3')).toEqual({ unclosed: 2 });
});

it('reads nothing from nothing', () => {
  expect(csvRecords('')).toEqual({ records: [] });
  expect(csvRecords('\n\n')).toEqual({ records: [] });
});

it('gives back what is written as CSV', () => {
  // What begins like a formula gets an apostrophe, and a blank record is none.
  const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', 'ü', '支') });
  const row = fc.tuple(fc.constant('name'), cell, cell);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1 }), (rows) => {
      const read = csvRecords(rows.map((cells) => csvRecord(cells)).join(''));
      if (!('records' in read)) throw new Error('not read');
      const plain = read.records.map(({ cells }) => cells.map((one) => one.replace(/^'/, '')));
      expect(plain).toEqual(rows);
    }),
  );
});
