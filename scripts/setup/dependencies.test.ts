import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../lib/paths.mjs';
import { lockMatches } from './dependencies.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/other-system': { version: '2.0.0', integrity: 'sha512-o', optional: true },
  },
};
const a = wanted.packages['node_modules/a'];

describe('lockMatches', () => {
  test('accepts packages for other systems being absent', () => {
    expect(lockMatches(wanted, { packages: { 'node_modules/a': a } })).toBe(true);
  });

  test.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['the content differs', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
    ['there is one too many', { 'node_modules/a': a, 'node_modules/b': a }],
  ])('refuses when %s', (_case, packages) => {
    expect(lockMatches(wanted, { packages })).toBe(false);
  });
});

// npm leaves a package out when the registry in use lacks it, and then `npm ci` refuses the file everywhere.
test('package-lock.json has every package that another one asks for', () => {
  type Entry = { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> };
  const { packages }: { packages: Record<string, Entry> } = JSON.parse(
    readFileSync(join(root, 'package-lock.json'), 'utf8'),
  );
  const found = (from: string, name: string): boolean =>
    `${from === '' ? '' : `${from}/`}node_modules/${name}` in packages ||
    (from !== '' && found(from.slice(0, Math.max(from.lastIndexOf('/node_modules/'), 0)), name));
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }).filter(
      (name) => !found(path, name),
    ),
  );
  expect(missing).toEqual([]);
});
