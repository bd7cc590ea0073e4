import type { Plugin } from 'vite';

/** Modules of Node that a start needs late or not at all, and that take milliseconds to load; without their prefix. */
const late = ['dns/promises', 'http', 'https', 'zlib'];
const mark = '\0late:';

/** The modules of Node, for the bundler: the others are required at the top of the bundle. */
export const earlyBuiltins = new RegExp(`^node:(?!(?:${late.join('|')})$)`);

/**
 * Has the late ones required where the first of our modules that imports them begins, and with it, where it is loaded
 * late, not at the start. The bundler would require every module of Node at the top of the bundle.
 */
export function lateBuiltins(): Plugin {
  return {
    name: 'late-builtins',
    enforce: 'pre',
    resolveId: (id) => {
      const name = late.find((one) => id === `node:${one}`);
      return name === undefined ? null : mark + name;
    },
    // Without the prefix, or it would be led here again.
    load: (id) => (id.startsWith(mark) ? `module.exports = require('${id.slice(mark.length)}');` : null),
  };
}
