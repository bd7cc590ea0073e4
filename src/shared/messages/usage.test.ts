import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { en } from './en/index.ts';

const sources = join(import.meta.dirname, '..', '..');

/** The program's own text, without tests, stories and the catalogue itself. */
const code = globSync('**/*.{ts,tsx}', { cwd: sources })
  .filter((file) => !/\.test\.|[\\/]testing[\\/]|[\\/]stories[\\/]|test-kit|[\\/]messages[\\/]/.test(file))
  .map((file) => readFileSync(join(sources, file), 'utf8'))
  .join('\n');

/** Beginnings of keys whose rest is known at run time only, such as `retcode.${retcode}`. */
const built = [...code.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)*\.)\$\{/g)].map(([, start]) => start ?? '');

it('no message is left that nothing says', () => {
  expect(built).toContain('retcode.');
  const isUsed = (key: string) => code.includes(`'${key}'`) || built.some((start) => key.startsWith(start));
  expect(Object.keys(en).filter((key) => !isUsed(key))).toEqual([]);
});
