import { expect, test } from 'vitest';
import { closeTest, prepareRuns, rideUntilComplete, rideUntilValid } from '../../support/carried-out-test.ts';
import { recordOnPage, reportOnPage } from '../../support/closed-test.ts';
import { openBench } from '../../support/open-bench.ts';

// R41: half of the rated 8000 rpm.
const targetRpm = 4000;

test('a meter unplugged in run 2 spoils that run only', async () => {
  const bench = await openBench();
  const { page, technician, yard, folder } = bench;
  await prepareRuns(technician);
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

  const { judgement, evidence } = await recordOnPage(page);
  const series = judgement.series[0];
  expect(judgement.valid).toBe(true);
  expect(series?.countedRuns).toContain(before);
  expect(series?.countedRuns).not.toContain(spoilt);
  const judged = series?.runs.find(({ number }) => number === spoilt);
  expect(judged?.valid).toBe(false);
  expect(judged?.reasons.map(({ code }) => code)).toContain('SIGNAL_DROPOUT');
  const cut = evidence.series[0]?.runs.find(({ number }) => number === spoilt);
  expect(cut?.cut).toBe('SIGNAL_DROPOUT');
  expect(cut?.level?.samples.length).toBeGreaterThan(20);
  expect(await reportOnPage(page, folder)).toContain('tidak sah');
});
