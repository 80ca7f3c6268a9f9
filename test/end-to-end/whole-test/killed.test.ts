import { expect, test } from 'vitest';
import { prepareRuns, rideUntilValid } from '../../support/carried-out-test.ts';
import { recordOnPage, reportOnPage } from '../../support/closed-test.ts';
import { openBench } from '../../support/open-bench.ts';

// R41: half of the rated 8000 rpm.
const targetRpm = 4000;

test('a host killed in run 2 loses neither run 1 nor what run 2 had', async () => {
  const bench = await openBench();
  const { page, technician, folder } = bench;
  await prepareRuns(technician);
  const before = await rideUntilValid(bench, targetRpm);
  await technician.beginRun(targetRpm);
  await technician.waitForCue('TAHAN');

  await bench.killAndRestart();
  await page.getByRole('button', { name: 'Lanjutkan pengujian ini' }).waitFor();
  await technician.picture('ditawarkan-setelah-putus');
  await page.getByRole('button', { name: 'Lanjutkan pengujian ini' }).click();
  await technician.waitForCue('ULANGI');
  expect(await technician.runsInWords()).toContain('terputus');
  await technician.picture('dilanjutkan');

  // Killed once more, it is offered once more; closed, it is gone for good.
  await bench.killAndRestart();
  await page.getByRole('button', { name: 'Tutup sebagai terputus' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup sebagai terputus' }).click();
  await page.getByTestId('verdict').waitFor();
  await technician.picture('hasil-terputus');

  const { outcome, judgement, evidence } = await recordOnPage(page);
  expect(outcome).toBe('interrupted');
  expect(judgement.verdict).toBe('invalid');
  expect(judgement.result).toBeNull();
  const kept = evidence.series[0]?.runs.find(({ number }) => number === before);
  const cut = evidence.series[0]?.runs.find(({ number }) => number === before + 1);
  expect(kept?.cut).toBeNull();
  expect(judgement.series[0]?.runs.find(({ number }) => number === before)?.valid).toBe(true);
  expect(cut?.cut).toBe('INTERRUPTED');
  expect(cut?.level?.samples.length).toBeGreaterThan(20);
  expect(cut?.speed?.samples.length).toBeGreaterThan(20);
  expect(evidence.interruptions).toMatchObject([{ cause: 'program-ended' }]);
  expect(await reportOnPage(page, folder)).toMatch(/terputus/i);
});
