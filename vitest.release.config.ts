import { defineConfig } from 'vitest/config';

/** What is slow or changes the machine: packages installed and removed. */
export default defineConfig({
  test: {
    include: ['test/release/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
