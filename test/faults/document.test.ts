import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { faultGroups } from './data/index.ts';
import { DOCUMENT, matrixDocument } from './document.ts';

it('the document says what the data says (else: node test/faults/print.ts)', () => {
  const written = readFileSync(fileURLToPath(new URL(`../../${DOCUMENT}`, import.meta.url)), 'utf8');
  expect(written).toBe(matrixDocument());
});

it('there are many kinds of fault, each once', () => {
  const titles = faultGroups.flatMap(({ title, faults }) =>
    faults.map((fault) => `${title}: ${fault.title}`),
  );
  expect(titles.length).toBeGreaterThanOrEqual(40);
  expect(new Set(titles).size).toBe(titles.length);
});
