import { expect, test } from 'vitest';
import { closeTest, rideUntilComplete, rideUntilValid } from '../support/carried-out-test.ts';
import { recordOnPage, reportOnPage } from '../support/closed-test.ts';
import { countedRuns } from '../support/counted-runs.ts';
import { localDate } from '../support/local-date.ts';
import { openBench } from '../support/open-bench.ts';

// R41: half of the rated 8000 rpm.
const targetRpm = 4000;

test('a meter that is asked carries an official test to its verdict by its own maximum; unplugged in run 2, it spoils that run only', async () => {
  const instruments = { meter: 'sim:nti-xl2', speedSensor: 'sim:speeduino' };
  const bench = await openBench({ instruments });
  const { technician, page, yard, folder } = bench;
  await technician.connectInstruments({
    meter: { driver: /XL2/, preset: 'LAF-with-maximum' },
    speedSensor: { driver: /Speeduino/, preset: 'speeduino' },
  });
  await technician.fillPreparation(localDate());
  await technician.choose('Maksimum meter');
  await technician.beginTest();
  await technician.calibrate('Bising latar awal');
  await technician.measureBackground('Pengujian');
  const before = await rideUntilValid(bench, targetRpm);
  const spoilt = before + 1;
  await technician.beginRun(targetRpm);
  await technician.waitForCue('TAHAN');
  await yard.meter.unplug();
  expect(await technician.fateOfRun(spoilt)).toBe('tidak sah');
  await technician.picture('meter-tercabut');
  await yard.meter.plugIn();
  await rideUntilComplete(bench, targetRpm, { firstNumber: spoilt + 1 });
  await closeTest(bench);

  const record = await recordOnPage(page);
  const { judgement, evidence } = record;
  expect(judgement).toMatchObject({ valid: true, verdict: 'no_limit_applies' });
  expect(evidence.instruments.speedSensor).toMatchObject({ driver: 'speeduino' });
  const runs = countedRuns(record);
  expect(runs).toHaveLength(3);
  expect(runs.map(({ number }) => number)).toContain(before);
  for (const { obtainedBy, possibleShortfallDb, LAFmaxDb } of runs) {
    expect({ obtainedBy, possibleShortfallDb }).toEqual({
      obtainedBy: 'meter-maximum',
      possibleShortfallDb: null,
    });
    expect(LAFmaxDb).toBeGreaterThan(80);
  }
  const judged = judgement.series[0]?.runs.find(({ number }) => number === spoilt);
  expect(judged?.valid).toBe(false);
  expect(judged?.reasons.map(({ code }) => code)).toContain('SIGNAL_DROPOUT');
  const cut = evidence.series[0]?.runs.find(({ number }) => number === spoilt);
  expect(cut?.cut).toBe('SIGNAL_DROPOUT');
  // What was read until then is kept: seconds of five to ten readings each.
  expect(cut?.level?.samples.length).toBeGreaterThan(10);
  const paper = await reportOnPage(page, folder);
  expect(paper).toContain('maksimum meter');
  expect(paper).toContain('tidak sah');
});
