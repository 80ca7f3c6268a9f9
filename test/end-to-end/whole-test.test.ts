import { expect, test } from 'vitest';
import { judgeFolder, recordOnPage, reportOnPage } from '../support/closed-test.ts';
import { localDate } from '../support/local-date.ts';
import { openBench, type OpenBench } from '../support/open-bench.ts';
import { mostAttempts, type Technician } from '../support/technician.ts';
import { highestLevelIn } from '../support/yard.ts';

// R41: half of the rated 8000 rpm.
const targetRpm = 4000;

/** As on paper in Bahasa Indonesia: decimal comma. */
function inIndonesian(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', ',');
}

/** Leads a new test up to its runs. */
async function prepareRuns(technician: Technician): Promise<void> {
  await technician.connectInstruments();
  await technician.prepare(localDate());
  await technician.calibrate('Bising latar awal');
  await technician.measureBackground('Pengujian');
}

/** Rides until the series is complete; gives the highest level that the meter showed in each run. */
async function completeRuns(
  { technician, yard }: OpenBench,
  firstNumber: number,
): Promise<ReadonlyMap<number, number>> {
  const shown = new Map<number, number>();
  for (let number = firstNumber; number < firstNumber + mostAttempts; number += 1) {
    const saidBefore = yard.meter.said.length;
    await technician.beginRun(targetRpm);
    await technician.waitForCue('TAHAN');
    await technician.picture(`uji-${number}`);
    const fate = await technician.fateOfRun(number);
    shown.set(number, highestLevelIn(yard.meter.said.slice(saidBefore)));
    if (fate === 'lengkap') return shown;
  }
  throw new Error(`The series does not become complete:\n${await technician.runsInWords()}`);
}

/** Rides until a run is valid; gives its number. */
async function rideUntilValid(technician: Technician): Promise<number> {
  for (let number = 1; number <= mostAttempts; number += 1) {
    await technician.beginRun(targetRpm);
    if ((await technician.fateOfRun(number)) === 'sah') return number;
  }
  throw new Error(`No run was valid:\n${await technician.runsInWords()}`);
}

async function finish({ technician, page }: OpenBench): Promise<void> {
  await technician.measureBackground('Kalibrasi akhir');
  await technician.calibrateLast();
  await page.getByTestId('verdict').getByText('dB').first().waitFor();
  await technician.picture('hasil');
}

test('a technician carries out a whole test and the paper shows what the meter showed', async () => {
  const bench = await openBench();
  const { page, technician, folder } = bench;
  await prepareRuns(technician);
  const shown = await completeRuns(bench, 1);
  await finish(bench);

  const record = await recordOnPage(page);
  const series = record.judgement.series[0];
  const counted = (series?.countedRuns ?? []).map((number) => shown.get(number) ?? Number.NaN);
  const mean = counted.reduce((sum, level) => sum + level, 0) / 3;
  const reported = Math.floor(mean + 0.5);
  expect(counted).toHaveLength(3);
  expect(series?.runs.filter(({ valid }) => valid).map(({ notedDb }) => notedDb)).toEqual(counted);
  expect(record.judgement.result?.unroundedDb).toBeCloseTo(mean, 9);
  expect(record.judgement.result?.reportedDb).toBe(reported);
  expect(record.judgement.verdict).toBe('no_limit_applies');

  const paper = await reportOnPage(page, folder);
  for (const level of counted) expect(paper).toContain(inIndonesian(level, 1));
  expect(paper).toContain(`${reported} dB`);
  expect(paper).toContain(record.number);
  expect(paper).toContain('R 4321 AB');
  expect(paper).toMatch(/4\.000\s*rpm/);

  await page.getByRole('button', { name: 'Ekspor folder' }).click();
  const saved = await page.getByText(/Tersimpan di /).textContent();
  const judged = judgeFolder(saved?.replace(/^.*Tersimpan di /, '').trim() ?? '');
  expect(judged.verdict).toBe(record.judgement.verdict);
  expect(judged.valid).toBe(record.judgement.valid);
  expect(judged.result.unrounded).toBeCloseTo(mean, 9);
  expect(judged.result.reported).toBe(reported);
  expect(judged.runs.map(({ LAFmax, valid }) => ({ LAFmax, valid }))).toEqual(
    series?.runs.map(({ LAFmaxDb, valid }) => ({ LAFmax: LAFmaxDb, valid })),
  );
});

test('a meter unplugged in run 2 spoils that run only', async () => {
  const bench = await openBench();
  const { page, technician, yard, folder } = bench;
  await prepareRuns(technician);
  const before = await rideUntilValid(technician);
  const spoilt = before + 1;
  await technician.beginRun(targetRpm);
  await technician.waitForCue('TAHAN');
  await yard.meter.unplug();
  expect(await technician.fateOfRun(spoilt)).toBe('tidak sah');
  await technician.picture('meter-tercabut');
  await yard.meter.plugIn();
  await completeRuns(bench, spoilt + 1);
  await finish(bench);

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

test('a host killed in run 2 loses neither run 1 nor what run 2 had', async () => {
  const bench = await openBench();
  const { page, technician, folder } = bench;
  await prepareRuns(technician);
  const before = await rideUntilValid(technician);
  await technician.beginRun(targetRpm);
  await technician.waitForCue('TAHAN');

  await bench.killAndRestart();
  await page.getByText('R 4321 AB').first().waitFor();
  await technician.picture('riwayat-setelah-putus');
  await page.getByRole('link', { name: /^\d{4}-\d{4}$/ }).click();
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
  expect(await reportOnPage(page, folder)).toMatch(/terputus/i);
});
