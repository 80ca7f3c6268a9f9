import { expect, test } from 'vitest';
import { expectLaboratoryServed } from '../support/journeys/laboratory-test.ts';
import { oppositeWays } from '../support/journeys/ways.ts';

test('the laboratory takes a job in, releases a result, watches its reference exhaust and reads its validation', async ({
  onTestFinished,
}) => {
  expect.hasAssertions();
  await expectLaboratoryServed(...oppositeWays, onTestFinished);
}, 120_000);
