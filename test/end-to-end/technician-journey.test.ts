import { expect, test } from 'vitest';
import { expectTestCarriedOut } from '../support/journeys/technician-test.ts';
import { oppositeWays } from '../support/journeys/ways.ts';

test.concurrent.for(oppositeWays)(
  'a technician carries out a test by $by in $locale, with at most 25 clicks or keys after the vehicle is entered',
  async (way, { onTestFinished }) => {
    expect.hasAssertions();
    await expectTestCarriedOut(way, onTestFinished);
  },
);
