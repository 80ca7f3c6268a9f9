import { defineConfig } from 'vitest/config';
import { PlainClosingLine } from './test/support/plain-closing-line.ts';

export default defineConfig({
  test: {
    reporters: ['default', new PlainClosingLine()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/end-to-end/**', 'node_modules/**'],
          testTimeout: 20_000,
          // All cores: the usual share of a two-core computer would be one.
          maxWorkers: '100%',
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'end-to-end',
          include: ['test/end-to-end/**/*.test.ts'],
          globalSetup: ['test/support/built-once.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
