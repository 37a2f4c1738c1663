import { defineConfig } from 'vitest/config';

/** One configuration for both lanes that run in Node: `--project unit` and `--project contract`. */
export default defineConfig({
  root: `${import.meta.dirname}/..`,
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout: 30_000 } },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], testTimeout: 180_000 } },
    ],
  },
});
