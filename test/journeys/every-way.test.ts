import { expect, test } from 'vitest';
import { expectPartsCompared } from '../support/journeys/craftsman-test.ts';
import { expectLaboratoryServed } from '../support/journeys/laboratory-test.ts';
import { expectHistoryReviewed } from '../support/journeys/official-test.ts';
import { serveBench } from '../support/journeys/served-page.ts';
import { expectTestCarriedOut } from '../support/journeys/technician-test.ts';
import { allWays } from '../support/journeys/ways.ts';
import { expectLoudnessExplained } from '../support/journeys/why-loud-test.ts';

test.for(allWays)(
  'a technician comes from the first screen to the verdict by $by in $locale',
  async (way, { onTestFinished }) => {
    expect.hasAssertions();
    await expectTestCarriedOut(way, onTestFinished);
  },
);

test.for(allWays)(
  'a craftsman measures, reads the zone and compares two parts by $by in $locale',
  async (way, { onTestFinished }) => {
    expect.hasAssertions();
    const bench = await serveBench(['--simulate'], () => undefined, onTestFinished);
    await expectPartsCompared(bench, way, way);
  },
);

test.for(allWays)(
  'a laboratory takes in a job, releases a result and watches its bench by $by in $locale',
  async (way, { onTestFinished }) => {
    expect.hasAssertions();
    await expectLaboratoryServed(way, way, onTestFinished);
  },
);

test.for(allWays)(
  'an official reviews the history, keeps views, saves files and verifies a bundle by $by in $locale',
  async (way, { onTestFinished }) => {
    expect.hasAssertions();
    await expectHistoryReviewed(way, way, onTestFinished);
  },
);

test.for(allWays)(
  'somebody asks why a test is loud, compares it with a reference and prints it by $by in $locale',
  async (way, { onTestFinished }) => {
    expect.hasAssertions();
    await expectLoudnessExplained(way, way, onTestFinished);
  },
);
