import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const factsSchema = z.object({
  buildKind: z.enum(['development', 'unsigned', 'signed']).catch('development'),
  updateKey: z.string().max(200).catch(''),
});

/** What the packaging has written into package.json about this build. */
export type BuildFacts = z.infer<typeof factsSchema>;

/** @param root absolute path of the folder, or archive, with package.json. */
export function readBuildFacts(root: string): BuildFacts {
  try {
    return factsSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
  } catch {
    return factsSchema.parse({});
  }
}

/** The program's name and version as a person reads them; a build that nobody has signed says so. */
export function versionLine(version: string, { buildKind }: Pick<BuildFacts, 'buildKind'>): string {
  const kinds = { development: ' (development build)', unsigned: ' (unsigned build)', signed: '' };
  return `Tonebridge ${version}${kinds[buildKind]}`;
}
