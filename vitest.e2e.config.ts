import { defineConfig } from 'vitest/config';

/** End to end on real Electron: one file at a time, because they share one display, keyboard and keychain. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A second, as it is otherwise, is short for a desktop on a busy machine.
    expect: { poll: { timeout: 10_000 } },
  },
});
