import { defineConfig } from 'vitest/config';

/** Unit, property and integration tests; the end-to-end tests have vitest.e2e.config.ts. */
export default defineConfig({
  test: {
    include: [
      'src/**/*.test.{ts,tsx}',
      'simulator/**/*.test.ts',
      'scripts/**/*.test.{ts,mjs}',
      'test/integration/**/*.test.ts',
      'test/faults/**/*.test.ts',
      'bench/**/*.test.ts',
      'test/{fleet,fuzz,gallery,properties,proxy,soak,support,tls}/**/*.test.ts',
    ],
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
