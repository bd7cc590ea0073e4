import { join } from 'node:path';
import { normalizePath, type Plugin } from 'vite';

interface Lean {
  /** What stands for it, in folder lean/. */
  readonly file: string;
  /** Only for this package; for our own files where there is none. */
  readonly within?: string;
}

/**
 * Parts of dependencies that the program never calls, or of which it needs little, by the name under which they are
 * imported. Compiling them would cost every start time, and memory. Whatever else is taken from them stops the build, or
 * says so when it is called.
 */
const lean: Readonly<Record<string, Lean>> = {
  // Two of some sixty exports; the others bring in fetch, caches, WebSockets and mocks.
  undici: { file: 'undici.mjs' },
  './client-h2.js': { file: 'client-h2.cjs', within: 'undici' },
  '../web/fetch/body.js': { file: 'fetch-body.cjs', within: 'undici' },
  './transports/remote': { file: 'log-remote.cjs', within: 'electron-log' },
  // Our files have no schemas in their sense, and no migrations.
  'ajv/dist/2020.js': { file: 'ajv.mjs', within: 'conf' },
  'ajv-formats': { file: 'ajv-formats.mjs', within: 'conf' },
  tldts: { file: 'tldts.mjs', within: 'tough-cookie' },
  semver: { file: 'semver.mjs', within: 'conf' },
};

/** Puts what is in folder lean/ in the place of those parts. */
export function leanDependencies(): Plugin {
  const folder = normalizePath(join(import.meta.dirname, 'lean'));
  return {
    name: 'lean-dependencies',
    enforce: 'pre',
    resolveId(id, importer = '') {
      const stand = Object.hasOwn(lean, id) ? lean[id] : undefined;
      const from = normalizePath(importer);
      const fits = stand?.within
        ? from.includes(`/node_modules/${stand.within}/`)
        : !from.includes('/node_modules/');
      return stand && fits && !from.startsWith(folder) ? `${folder}/${stand.file}` : null;
    },
  };
}
