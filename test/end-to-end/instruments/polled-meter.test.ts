import { expect, test } from 'vitest';
import { carryOutTest } from '../../support/carried-out-test.ts';
import { recordOnPage, reportOnPage } from '../../support/closed-test.ts';
import { countedRuns } from '../../support/counted-runs.ts';
import { localDate } from '../../support/local-date.ts';
import { openBench } from '../../support/open-bench.ts';

test('a meter that is asked carries an official test to its verdict by its own maximum', async () => {
  const instruments = { meter: 'sim:nti-xl2', speedSensor: 'sim:speeduino' };
  const bench = await openBench({ instruments });
  const { technician, page, folder } = bench;
  await technician.connectInstruments({
    meter: { driver: /XL2/, preset: 'LAF-with-maximum' },
    speedSensor: { driver: /Speeduino/, preset: 'speeduino' },
  });
  await technician.fillPreparation(localDate());
  await technician.choose('Maksimum meter');
  await technician.beginTest();
  await carryOutTest(bench, 4000);
  const record = await recordOnPage(page);
  expect(record.judgement).toMatchObject({ valid: true, verdict: 'no_limit_applies' });
  expect(record.evidence.instruments.speedSensor).toMatchObject({ driver: 'speeduino' });
  const runs = countedRuns(record);
  expect(runs).toHaveLength(3);
  for (const { obtainedBy, possibleShortfallDb, LAFmaxDb } of runs) {
    expect({ obtainedBy, possibleShortfallDb }).toEqual({
      obtainedBy: 'meter-maximum',
      possibleShortfallDb: null,
    });
    expect(LAFmaxDb).toBeGreaterThan(80);
  }
  expect(await reportOnPage(page, folder)).toContain('maksimum meter');
});
