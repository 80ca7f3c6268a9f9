import { defineConfig } from 'vitest/config';
import { PlainClosingLine } from './test/support/plain-closing-line.ts';

/** A browser that is starved of time loses sound, which the bench rightly refuses: this test has the machine for itself. */
const alone = 'test/end-to-end/instruments/sound-card.test.ts';

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
          // No test replaces a module or leaves something in the process, so files may share one: a third of the time.
          isolate: false,
          // What is tested at once waits for real time, on lines of its own.
          maxConcurrency: 8,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'end-to-end',
          include: ['test/end-to-end/**/*.test.ts'],
          exclude: [alone, 'node_modules/**'],
          globalSetup: ['test/support/built-once.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          // These mostly wait: for rides, meters and pages. More at once would starve the instruments they simulate.
          maxWorkers: 3,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          name: 'sound-card',
          include: [alone],
          globalSetup: ['test/support/built-once.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
