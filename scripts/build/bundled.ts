import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';

/** Where the build leaves the list of packages that are in the bundles, for the packaging. */
export const bundledFile = join('build', 'generated', 'bundled.json');

/** Packages of which code is in a bundle. */
export interface Bundled {
  /** Notes what the build that has this plug-in takes in. */
  readonly plugin: Plugin;
  /** Folders of the packages, from the root, with slashes, sorted. */
  folders(): string[];
}

/** @param root the folder with node_modules. */
export function createBundled(root: string): Bundled {
  const found = new Set<string>();
  return {
    plugin: {
      name: 'bundled-packages',
      generateBundle(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'chunk') continue;
          for (const id of Object.keys(file.modules)) {
            const folder = packageFolder(normalizePath(id), normalizePath(root));
            if (folder) found.add(folder);
          }
        }
      },
    },
    folders: () => [...found].sort(),
  };
}

/** Writes the list to {@link bundledFile}. */
export function writeBundled(root: string, folders: readonly string[]): void {
  const file = join(root, bundledFile);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(folders, null, 2)}\n`);
}

/** The folder of the package that a module belongs to; null for our own and for what the bundler makes up. */
function packageFolder(id: string, root: string): string | null {
  const at = id.lastIndexOf('/node_modules/');
  if (at < 0) return null;
  const [first = '', second = ''] = id.slice(at + '/node_modules/'.length).split('/');
  const name = first.startsWith('@') ? `${first}/${second}` : first;
  const folder = `${id.slice(0, at)}/node_modules/${name}`;
  // A bundler marks modules that it wraps with a zero byte in front.
  return folder.replace(/^\0/, '').replace(`${root}/`, '');
}
