import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../shared/notice.ts';
import { type IvrEntry, ivrEntrySchema } from '../../shared/settings.ts';
import { readDirectory } from './read-directory.ts';
import { directoryText } from './write-directory.ts';

const head = 'name,numbers,prefixes,dial,passAt,answerSeconds,whenLeft';

/** Where each problem is, and what it is: `line: key`. */
function problemsOf(text: string): string[] {
  const read = readDirectory(text);
  if (read.ok) return [];
  return read.problems.map(({ key, params = {} }) => {
    const { line, entry, problem } = params;
    const at = [line, entry].find((part) => part !== undefined);
    return `${at ?? '-'}: ${problem === undefined ? key : (problem as Notice).key}`;
  });
}

describe('a directory in a file', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789*#+'), minLength: 1, maxLength: 24 });
  const some = fc.uniqueArray(digits, { minLength: 1, maxLength: 5 });
  const directory = fc.uniqueArray(
    fc
      .record(
        {
          name: fc.string({ unit: fc.constantFrom(...'ab", ;支=\'+'), minLength: 1, maxLength: 20 }),
          numbers: some,
          prefixes: some,
          dial: digits,
          passAt: fc.constantFrom('join', 'key'),
          answerSeconds: fc.integer({ min: 5, max: 180 }),
          whenLeft: fc.constantFrom('return', 'nothing'),
        },
        { requiredKeys: ['name', 'numbers', 'prefixes'] },
      )
      .map((entry) => ({ ...entry, name: entry.name.trim() }) as IvrEntry)
      // An apostrophe before a sign of formulas is taken for the one that protects from them.
      .filter((entry) => ivrEntrySchema.safeParse(entry).success && !entry.name.startsWith("'")),
    { minLength: 1, maxLength: 8, selector: ({ name }) => name },
  );

  it.each(['csv', 'json'] as const)('comes back from %s as it was', (format) => {
    fc.assert(
      fc.property(directory, (entries) => {
        expect(readDirectory(directoryText(format, entries).join(''))).toEqual({ ok: true, entries });
      }),
    );
  });

  it('may come from a spreadsheet that is set to semicolons, with fewer columns in another order', () => {
    expect(readDirectory('\uFEFFNumbers;NAME;\r\n"1, 2;3";支付专线;\r\n;;\r\n')).toEqual({
      ok: true,
      entries: [{ name: '支付专线', numbers: ['1', '2', '3'], prefixes: [] }],
    });
  });

  it('may be the list alone, as a policy has it', () => {
    expect(readDirectory('[{"name":"a","numbers":["1"],"prefixes":[]}]')).toMatchObject({ ok: true });
  });
});

describe('what is wrong in a CSV file', () => {
  it('is told line by line, all of it', () => {
    const lines = [
      head,
      'Good,1,,,,,',
      ',1,,,,,',
      'Letters,1 abc,,1 2,,,',
      'Nothing,,,9,,,',
      'Choices,1,,,soon,4,never',
      'Good,2,,,,,',
      `${'x'.repeat(61)},1,,,,,`,
      `Many,${Array.from({ length: 51 }, (_, index) => index).join(' ')},,,,,`,
    ];
    expect(problemsOf(lines.join('\n'))).toEqual([
      '3: ivrFile.nameMissing',
      '4: settings.ivrNumberForm',
      '4: settings.ivrNumberForm',
      '5: settings.ivrNothing',
      '6: ivrFile.choiceForm',
      '6: ivrFile.secondsForm',
      '6: ivrFile.choiceForm',
      '7: ivrFile.nameTwice',
      '8: settings.ivrNameLong',
      '9: settings.ivrNumbersMany',
    ]);
  });

  it.each([
    ['', '-: ivrFile.empty'],
    [head, '-: ivrFile.empty'],
    ['Payment,70093', '-: ivrFile.head'],
    ['name,phone\nPayment,1', '-: ivrFile.head'],
    ['numbers\n1', '-: ivrFile.head'],
    ['name,numbers\n"Payment,1', '2: ivrFile.unclosed'],
    [`name,numbers\n${Array.from({ length: 201 }, (_, at) => `IVR ${at},1`).join('\n')}`, '-: ivrFile.many'],
  ])('is told of the file as a whole: %#', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });
});

describe('what is wrong in a JSON file', () => {
  it.each([
    ['[\n{"name": "a",\n}]', /^[23]: ivrFile\.notJson$/],
    ['{\n', /^2: ivrFile\.notJson$/],
    ['{"kind":"other","entries":[]}', /^-: ivrFile\.otherJson$/],
    ['[null]', /^1: ivrFile\.notEntry$/],
    ['[{"name":"a","numbers":"1","prefixes":[]}]', /^1 \(a\): ivrFile\.listForm$/],
    ['[{"name":"a","numbers":["x"],"prefixes":[]}]', /^1 \(a\): settings\.ivrNumberForm$/],
    ['[{"name":"a","numbers":["1"],"prefixes":[],"secret":1}]', /^1 \(a\): ivrFile\.unknownField$/],
    ['[{"name":7,"numbers":["1"],"prefixes":[]}]', /^1: ivrFile\.nameMissing$/],
  ])('is told by entry, or by line: %s', (text, problem) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(problem)]);
  });

  it('is never a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((text) => `[${text}]`),
        ),
        (text) => {
          expect(readDirectory(text)).toHaveProperty('ok');
        },
      ),
    );
  });
});
