import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRecord } from './csv.ts';

/** The fields of one record, read as RFC 4180 says. */
function readRecord(record: string): string[] {
  const fields: string[] = [];
  let at = 0;
  do {
    const match = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
    match.lastIndex = at;
    const found = match.exec(record);
    if (!found) throw new Error(`not CSV at ${at}: ${record}`);
    fields.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    at = match.lastIndex;
    if (found[3] === '\r\n') break;
  } while (at < record.length);
  if (at !== record.length) throw new Error(`more than one record: ${record}`);
  return fields;
}

describe('csvRecord', () => {
  it.each([
    [['a', 'b'], 'a,b\r\n'],
    [['a,b', 'say "hi"', 'two\nlines'], '"a,b","say ""hi""","two\nlines"\r\n'],
    [[null, 12, -3, ''], ',12,-3,\r\n'],
    [['支付专线'], '支付专线\r\n'],
  ])('%j', (cells, record) => {
    expect(csvRecord(cells)).toBe(record);
  });

  it.each(['=1+1', '+1', '-1', '@sum', '\t=1', ' =1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1'])(
    'keeps %j a text',
    (text) => {
      expect(readRecord(csvRecord([text]))).toEqual([`'${text}`]);
    },
  );

  it('gives back what was put in, whatever it is, and never a formula', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\r', '\n', '\t', '=', '-', '工', "'", ' '),
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
        const fields = readRecord(csvRecord(cells));
        expect(fields).toHaveLength(cells.length);
        for (const [index, field] of fields.entries()) {
          expect(field.trimStart()).not.toMatch(/^[=+\-@]/);
          expect([cells[index], `'${cells[index]}`]).toContain(field);
        }
      }),
    );
  });
});
