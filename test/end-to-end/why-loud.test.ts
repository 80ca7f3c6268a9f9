import { expect, test } from 'vitest';
import { oppositeWays } from '../support/journeys/ways.ts';
import { expectLoudnessExplained } from '../support/journeys/why-loud-test.ts';

test('why a test is loud is asked by clicks, and compared and printed by keyboard alone in English', async ({
  onTestFinished,
}) => {
  expect.hasAssertions();
  await expectLoudnessExplained(...oppositeWays, onTestFinished);
}, 120_000);
