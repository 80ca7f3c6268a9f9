import { expect, test } from 'vitest';
import { judgeFolder, recordOnPage, reportOnPage } from '../support/closed-test.ts';
import { localDate } from '../support/local-date.ts';
import { openBench } from '../support/open-bench.ts';
import { highestLevelIn } from '../support/yard.ts';

// R41: half of the rated 8000 rpm.
const targetRpm = 4000;

/** As on paper in Bahasa Indonesia: decimal comma. */
function inIndonesian(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', ',');
}

test('a technician carries out a whole test and the paper shows what the meter showed', async () => {
  const { page, technician, yard, folder } = await openBench();
  await technician.connectInstruments();
  await technician.prepare(localDate());
  await technician.calibrate('Bising latar awal');
  await technician.measureBackground('Pengujian');
  const shown: number[] = [];
  for (const run of [1, 2, 3]) {
    const saidBefore = yard.meter.said.length;
    await technician.beginRun('Spasi', targetRpm);
    await technician.waitForCue('TAHAN');
    await technician.picture(`uji-${run}`);
    if (run < 3) await technician.waitForFate(run, 'sah');
    else await technician.waitForStep('Bising latar akhir');
    shown.push(highestLevelIn(yard.meter.said.slice(saidBefore)));
  }
  await technician.measureBackground('Kalibrasi akhir');
  await technician.calibrate('Hasil dan laporan');
  await page.getByTestId('verdict').getByText('dB').first().waitFor();
  await technician.picture('hasil');

  const mean = shown.reduce((sum, level) => sum + level, 0) / shown.length;
  const record = await recordOnPage(page);
  expect(record.judgement.series[0]?.runs.map((run) => run.notedDb)).toEqual(shown);
  expect(record.judgement.result?.unroundedDb).toBeCloseTo(mean, 9);
  expect(record.judgement.result?.reportedDb).toBe(Math.floor(mean + 0.5));
  expect(record.judgement.verdict).toBe('no_limit_applies');

  const paper = await reportOnPage(page, folder);
  for (const level of shown) expect(paper).toContain(inIndonesian(level, 1));
  expect(paper).toContain(`${Math.floor(mean + 0.5)} dB`);
  expect(paper).toContain(record.number);
  expect(paper).toContain('R 4321 AB');
  expect(paper).toMatch(/4\.000\s*rpm/);

  await page.getByRole('button', { name: 'Ekspor folder' }).click();
  const saved = await page.getByText(/Tersimpan di /).textContent();
  const judged = judgeFolder(saved?.replace(/^.*Tersimpan di /, '').trim() ?? '');
  expect(judged.verdict).toBe(record.judgement.verdict);
  expect(judged.valid).toBe(record.judgement.valid);
  expect(judged.result.unrounded).toBeCloseTo(mean, 9);
  expect(judged.result.reported).toBe(record.judgement.result?.reportedDb);
  expect(judged.runs.map(({ LAFmax, valid }) => ({ LAFmax, valid }))).toEqual(
    record.judgement.series[0]?.runs.map(({ LAFmaxDb, valid }) => ({ LAFmax: LAFmaxDb, valid })),
  );
});

test('a meter unplugged in run 2 spoils that run only', async () => {
  const { page, technician, yard, folder } = await openBench();
  await technician.connectInstruments();
  await technician.prepare(localDate());
  await technician.calibrate('Bising latar awal');
  await technician.measureBackground('Pengujian');
  await technician.beginRun('Spasi', targetRpm);
  await technician.waitForFate(1, 'sah');

  await technician.beginRun('Spasi', targetRpm);
  await technician.waitForCue('TAHAN');
  await yard.meter.unplug();
  await technician.waitForFate(2, 'tidak sah');
  await technician.picture('meter-tercabut');
  await yard.meter.plugIn();

  await technician.beginRun('R', targetRpm);
  await technician.waitForFate(3, 'sah');
  await technician.beginRun('Spasi', targetRpm);
  await technician.waitForStep('Bising latar akhir');
  await technician.measureBackground('Kalibrasi akhir');
  await technician.calibrate('Hasil dan laporan');
  await page.getByTestId('verdict').getByText('dB').first().waitFor();

  const { judgement, evidence } = await recordOnPage(page);
  const [series] = judgement.series;
  expect(judgement.valid).toBe(true);
  expect(series?.countedRuns).toEqual([1, 3, 4]);
  expect(series?.runs[1]).toMatchObject({ valid: false });
  expect(series?.runs[1]?.reasons.map(({ code }) => code)).toContain('SIGNAL_DROPOUT');
  const cut = evidence.series[0]?.runs[1];
  expect(cut?.cut).toBe('SIGNAL_DROPOUT');
  expect(cut?.level?.samples.length).toBeGreaterThan(20);
  expect(await reportOnPage(page, folder)).toContain('tidak sah');
});

test('a host killed in run 2 loses neither run 1 nor what run 2 had', async () => {
  const bench = await openBench();
  const { page, technician, folder } = bench;
  await technician.connectInstruments();
  await technician.prepare(localDate());
  await technician.calibrate('Bising latar awal');
  await technician.measureBackground('Pengujian');
  await technician.beginRun('Spasi', targetRpm);
  await technician.waitForFate(1, 'sah');
  await technician.beginRun('Spasi', targetRpm);
  await technician.waitForCue('TAHAN');

  await bench.killAndRestart();
  await page.getByText('R 4321 AB').first().waitFor();
  await technician.picture('riwayat-setelah-putus');
  await page.getByRole('link', { name: 'Buka' }).first().click();
  await page.getByTestId('verdict').waitFor();
  await technician.picture('hasil-terputus');

  const record = await recordOnPage(page);
  expect(record.outcome).toBe('interrupted');
  expect(record.judgement.verdict).toBe('invalid');
  expect(record.judgement.result).toBeNull();
  const [first, second] = record.evidence.series[0]?.runs ?? [];
  expect(first).toMatchObject({ number: 1, cut: null });
  expect(record.judgement.series[0]?.runs[0]?.valid).toBe(true);
  expect(second).toMatchObject({ number: 2, cut: 'INTERRUPTED' });
  expect(second?.level?.samples.length).toBeGreaterThan(20);
  expect(second?.speed?.samples.length).toBeGreaterThan(20);
  expect(await reportOnPage(page, folder)).toMatch(/terputus|terhenti/i);
});
