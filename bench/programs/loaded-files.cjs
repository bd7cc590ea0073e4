/** Loaded before a program's main file: writes down which files its main process has loaded after a while. */

const { writeFileSync } = require('node:fs');
const Module = require('node:module');

setTimeout(() => {
  // Node keeps it, its types do not know it.
  const { _cache: loaded } = /** @type {{ _cache: Record<string, unknown> }} */ (
    /** @type {unknown} */ (Module)
  );
  writeFileSync(process.env.LOADED_FILES ?? '', JSON.stringify(Object.keys(loaded)));
}, Number(process.env.LOADED_AFTER_MS)).unref();
