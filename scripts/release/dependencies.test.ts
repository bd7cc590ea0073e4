import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { root } from '../lib/paths.mjs';

/** Rows of docs/dependencies.md below a heading: the cells of each. */
function rows(heading: string): string[][] {
  const page = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8');
  const [, section = ''] = page.split(`## ${heading}\n`);
  const [table = ''] = section.split('\n## ');
  return table
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

it.each([
  ['In the program', packageJson.dependencies],
  ['For development', packageJson.devDependencies],
])(
  '%s: the page has each package of package.json and no other, and says all about it',
  (heading, packages) => {
    const described = rows(heading);
    expect(described.map(([name]) => name?.replaceAll('`', '')).sort()).toEqual(Object.keys(packages).sort());
    for (const cells of described) {
      expect(cells).toHaveLength(4);
      for (const cell of cells) expect([cells[0], cell.length > 1]).toEqual([cells[0], true]);
    }
  },
);

it('every version is pinned exactly', () => {
  const versions = Object.entries({ ...packageJson.dependencies, ...packageJson.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
