import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { build } from 'vite';

const repository = join(import.meta.dirname, '..', '..');

/**
 * Bundles a program of this folder for Electron's own Node, which the product runs on and which can't read TypeScript.
 *
 * @returns absolute path of the bundle.
 */
export async function buildProgram(name: 'transmit' | 'idle' | 'reading'): Promise<string> {
  const outDir = join(repository, 'out', 'bench-programs', name);
  await build({
    configFile: false,
    mode: 'production',
    logLevel: 'warn',
    root: repository,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(import.meta.dirname, `${name}.ts`),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        external: [...builtinModules, /^node:/],
        output: { format: 'cjs', entryFileNames: 'index.cjs', codeSplitting: false },
      },
    },
  });
  return join(outDir, 'index.cjs');
}
