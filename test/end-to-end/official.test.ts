import { expect, test } from 'vitest';
import { expectHistoryReviewed } from '../support/journeys/official-test.ts';
import { oppositeWays } from '../support/journeys/ways.ts';

test('an official filters the history, follows a chart to a test and its reason, keeps a view, saves a file and verifies a bundle', async ({
  onTestFinished,
}) => {
  expect.hasAssertions();
  await expectHistoryReviewed(...oppositeWays, onTestFinished);
}, 120_000);
