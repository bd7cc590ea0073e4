import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { policyFiles } from './files.ts';
import { withSettingsTable } from './settings-table.ts';

const folder = join(root, 'release', 'policy');
for (const [name, content] of Object.entries(policyFiles())) {
  const file = join(folder, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  console.log(`release/policy/${name}`);
}

const document = join(root, 'docs', 'admin.md');
writeFileSync(document, withSettingsTable(readFileSync(document, 'utf8')));
console.log('docs/admin.md: the table of settings');
