import { builtinModules } from 'node:module';
import { join } from 'node:path';
import type { InlineConfig, Plugin } from 'vite';
import { asciiOnly } from './ascii.ts';
import { earlyBuiltins, lateBuiltins } from './late-builtins.ts';
import { leanDependencies } from './lean.ts';

/** Provided by the runtime or, for the native keychain module, loaded from node_modules; never bundled. */
const external = ['electron', 'keytar', ...builtinModules, earlyBuiltins];
/** Asked for by a package that does without where it isn't there, as in the program. */
const doneWithout = ['supports-color'];

/**
 * Main process: one CommonJS file, and beside it what it loads later.
 * @param root the folder with src/ and dist/
 */
export function mainTarget(root: string): InlineConfig {
  return nodeTarget(root, {
    entry: 'src/main/index.ts',
    outDir: 'dist/main',
    plugins: [leanDependencies(), leaveOut('updater-package.ts', './updater.cjs')],
  });
}

/**
 * The updater, which main loads when a feed is configured. To be built after main, whose folder it shares.
 * @param root the folder with src/ and dist/
 */
export function updaterTarget(root: string): InlineConfig {
  return nodeTarget(root, {
    entry: 'src/main/desktop/updater-package.ts',
    outDir: 'dist/main',
    file: 'updater.cjs',
  });
}

/**
 * Preload script: one CommonJS file, because a sandboxed preload can load nothing but `electron`.
 * @param root the folder with src/ and dist/
 */
export function preloadTarget(root: string): InlineConfig {
  return nodeTarget(root, {
    entry: 'src/preload/index.ts',
    outDir: 'dist/preload',
    plugins: [onlyElectron()],
  });
}

/**
 * The program that shows the stories of the windows: a main process and a preload of its own around the same windows.
 * @param root the folder with test/ and out/
 */
export function galleryTargets(root: string): InlineConfig[] {
  return [
    nodeTarget(root, { entry: 'test/gallery/program/main.ts', outDir: 'out/gallery-program/main' }),
    nodeTarget(root, {
      entry: 'test/gallery/program/preload.ts',
      outDir: 'out/gallery-program/preload',
      plugins: [onlyElectron()],
    }),
  ];
}

/**
 * Windows: pages, scripts and styles as separate files with relative addresses. Nothing is inlined, because the
 * content security policy allows neither inline scripts nor data: addresses.
 * @param root the folder with src/ and dist/
 */
export function rendererTarget(root: string): InlineConfig {
  return {
    ...common,
    root: join(root, 'src', 'renderer'),
    base: './',
    build: {
      outDir: join(root, 'dist', 'renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      assetsInlineLimit: 0,
      modulePreload: false,
      sourcemap: false,
    },
  };
}

const common = { configFile: false, mode: 'production', logLevel: 'warn' } satisfies InlineConfig;

interface NodeProgram {
  readonly entry: string;
  readonly outDir: string;
  /** Unless it is the first and only one of its folder. */
  readonly file?: string;
  readonly plugins?: Plugin[];
}

function nodeTarget(root: string, { entry, outDir, file, plugins = [] }: NodeProgram): InlineConfig {
  return {
    ...common,
    root,
    plugins: [...plugins, lateBuiltins(), asciiOnly()],
    ssr: { noExternal: true, external: ['electron', 'keytar', ...doneWithout], target: 'node' },
    build: {
      ssr: join(root, entry),
      outDir: join(root, outDir),
      emptyOutDir: file === undefined,
      target: 'node20',
      // Names stay, for the stacks in the log; the map lies outside of what is packed.
      minify: true,
      sourcemap: 'hidden',
      rolldownOptions: {
        external: [...external, ...doneWithout],
        output: {
          keepNames: true,
          format: 'cjs',
          entryFileNames: file ?? 'index.cjs',
          codeSplitting: false,
          // Node takes longer to import a CommonJS module than to require it.
          dynamicImportInCjs: false,
        },
      },
    },
  };
}

/** Leaves a file of ours to be loaded at run time, from `built` beside the bundle. */
function leaveOut(file: string, built: string): Plugin {
  return {
    name: 'leave-out',
    enforce: 'pre',
    resolveId: (id) => (id.endsWith(`/${file}`) ? { id: built, external: true } : null),
  };
}

/** Stops the build when the preload script would need a module that a sandboxed preload can't load. */
function onlyElectron(): Plugin {
  return {
    name: 'only-electron',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        const others = [...file.imports, ...file.dynamicImports].filter((name) => name !== 'electron');
        if (others.length > 0)
          this.error(`The preload script loads ${others.join(', ')}; it may load only electron.`);
      }
    },
  };
}
