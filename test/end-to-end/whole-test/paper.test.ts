import { expect, test } from 'vitest';
import { closeTest, prepareRuns, rideUntilComplete } from '../../support/carried-out-test.ts';
import { judgeFolder, recordOnPage, reportOnPage } from '../../support/closed-test.ts';
import { openBench } from '../../support/open-bench.ts';
import { highestLevelIn } from '../../support/yard.ts';

// R41: half of the rated 8000 rpm.
const targetRpm = 4000;

/** As on paper in Bahasa Indonesia: decimal comma. */
function inIndonesian(value: number, decimals: number): string {
  return value.toFixed(decimals).replace('.', ',');
}

test('a technician carries out a whole test and the paper shows what the meter showed', async () => {
  const bench = await openBench();
  const { page, technician, yard, folder } = bench;
  await prepareRuns(technician);
  const shown = new Map<number, number>();
  let saidBefore = yard.meter.said.length;
  await rideUntilComplete(bench, targetRpm, {
    afterRun(number) {
      shown.set(number, highestLevelIn(yard.meter.said.slice(saidBefore)));
      saidBefore = yard.meter.said.length;
    },
  });
  await closeTest(bench);

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
