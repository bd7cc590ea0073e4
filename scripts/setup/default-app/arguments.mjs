/**
 * Reads Electron's own part of the command line.
 * @param {readonly string[]} args without the executable
 * @returns {{ version: boolean, preloads: string[], target: string | null }} modules to load first (-r), and the app's
 *   folder or script: the first argument that is no switch
 */
export function parseArguments(args) {
  /** @type {string[]} */
  const preloads = [];
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument === '-v' || argument === '--version') return { version: true, preloads, target: null };
    if (argument === '-r' || argument === '--require') {
      index += 1;
      if (args[index] !== undefined) preloads.push(args[index] ?? '');
    } else if (!argument.startsWith('-')) {
      return { version: false, preloads, target: argument };
    }
  }
  return { version: false, preloads, target: null };
}
