import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';
import { PlainClosingLine } from './test/support/plain-closing-line.ts';

// Every process that a test starts reads what an earlier one compiled: half of what starting the program costs.
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'senyap-compiled-for-tests');

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    reporters: ['default', new PlainClosingLine()],
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/end-to-end/**', 'test/rides/**', 'test/journeys/**', 'node_modules/**'],
          testTimeout: 60_000,
          // More than cores: some wait for real lines and processes.
          maxWorkers: 3,
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
          exclude: ['node_modules/**'],
          globalSetup: ['test/support/built-once.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          // These mostly wait: for rides, meters and pages. More at once starve the instruments they simulate.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      {
        test: {
          // Whole tests with more kinds of instruments in real time: `npm run rides`, not part of all tests.
          name: 'rides',
          include: ['test/rides/**/*.test.ts'],
          globalSetup: ['test/support/built-once.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          // Every person in both languages, by clicks and by the keyboard alone: `npm run journeys`.
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/support/built-once.ts'],
          testTimeout: 300_000,
          hookTimeout: 60_000,
          maxWorkers: 1,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
});
