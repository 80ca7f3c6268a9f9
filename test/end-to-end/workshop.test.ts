import { expect, test } from 'vitest';
import { expectPartsCompared } from '../support/journeys/craftsman-test.ts';
import { serveBench } from '../support/journeys/served-page.ts';
import { oppositeWays } from '../support/journeys/ways.ts';

test('a craftsman measures by clicks, reads the zone, and compares a part by keyboard alone in English', async ({
  onTestFinished,
}) => {
  expect.hasAssertions();
  const bench = await serveBench(['--simulate'], () => undefined, onTestFinished);
  await expectPartsCompared(bench, ...oppositeWays);
}, 280_000);
