import { expect, test } from 'vitest';
import { carryOutTest } from '../support/carried-out-test.ts';
import { recordOnPage, reportOnPage } from '../support/closed-test.ts';
import { countedRuns } from '../support/counted-runs.ts';
import { localDate } from '../support/local-date.ts';
import { openBench } from '../support/open-bench.ts';
import { shortProfileTitle, writeShortProfile } from '../support/short-profile.ts';

test('a meter that streams by itself carries a workshop test to its verdict, with what it may have missed', async () => {
  const instruments = { meter: 'sim:cem-dt885x', speedSensor: 'sim:rpm-25hz' };
  const bench = await openBench({ instruments, fillDataFolder: writeShortProfile });
  const { technician, page, folder } = bench;
  await technician.connectInstruments({
    meter: { driver: /CEM/, preset: 'bar-graph' },
    speedSensor: { driver: /Baris teks/, preset: 'senyap-rpm' },
  });
  await technician.fillPreparation(localDate());
  await technician.choose('Bengkel');
  await technician.chooseProfile(shortProfileTitle);
  await technician.beginTest();
  await carryOutTest(bench, 4000);
  const record = await recordOnPage(page);
  expect(record.judgement).toMatchObject({ valid: true, verdict: 'pass' });
  expect(record.evidence.instruments.meter).toMatchObject({ driver: 'cem-dt885x' });
  const runs = countedRuns(record);
  expect(runs).toHaveLength(1);
  for (const { obtainedBy, reasons, possibleShortfallDb } of runs) {
    expect(obtainedBy).toBe('meter-stream');
    expect(reasons.map(({ code, effect }) => `${code} ${effect}`)).toContain('SAMPLING_TOO_SLOW warns');
    // 34.74 dB/s for the 50 ms of its bar graph; a busy computer spaces them a little otherwise.
    expect(possibleShortfallDb).toBeGreaterThan(1.2);
    expect(possibleShortfallDb).toBeLessThan(2.6);
  }
  const paper = await reportOnPage(page, folder);
  expect(paper).toContain('aliran meter');
  expect(paper).toMatch(/1,[4-9] dB|2,[0-5] dB/);
});
