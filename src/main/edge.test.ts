import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Types count too: what names Electron's can't be tested or read without it. */
it('imports electron in desktop/ alone', () => {
  const files = globSync('**/*.ts', { cwd: import.meta.dirname });
  expect(files.length).toBeGreaterThan(100);
  const naming = files.filter((file) =>
    /(?:from|import\(|require\()\s*'electron'/.test(readFileSync(`${import.meta.dirname}/${file}`, 'utf8')),
  );
  expect(naming.length).toBeGreaterThan(0);
  expect(naming.filter((file) => !file.startsWith('desktop/'))).toEqual([]);
});
