import { describe, expect, test } from 'vitest';
import { SetupProblem } from '#host/session/setup-problem.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import { printReport } from '#host/report/print-report.ts';
import {
  benchOnSimulatedSite,
  clickThrough,
  demoPreparation,
} from '../../support/bench-on-simulated-site.ts';
import { textOfPdfBytes } from '../../support/pdf-words.ts';

describe('a run that the technician voids', () => {
  test('stays in the record and on paper with the reason; the test goes on and ends without it', async () => {
    const on = await benchOnSimulatedSite();
    const { bench } = on;
    const { id } = bench.prepare(demoPreparation);
    for (let press = 0; press < 4; press += 1) await on.measure();
    expect(bench.session()?.runs.map(({ voidable }) => voidable)).toEqual([true, true]);
    const after = bench.voidRun(1, 'truk lewat saat tahan');
    expect(after?.runs[0]).toMatchObject({ number: 1, voidable: false });
    expect(bench.session()?.runs[0]?.judgement?.valid).toBe(false);
    expect(() => bench.voidRun(1, 'sekali lagi')).toThrow(SetupProblem);
    await clickThrough(on);
    const record = bench.test(id);
    if (record === null) throw new Error('the test has a record');
    const [first] = record.evidence.series[0]?.runs ?? [];
    expect(first?.voided?.reason).toBe('truk lewat saat tahan');
    expect(first?.level?.samples.length).toBeGreaterThan(100);
    expect(record.judgement.valid).toBe(true);
    expect(record.judgement.series[0]?.countedRuns).toEqual([2, 3, 4]);
    const paper = textOfPdfBytes(await printReport(record, 'id')).replaceAll(/\s+/g, ' ');
    expect(paper).toContain('Dibatalkan oleh petugas: truk lewat saat tahan');
  });

  test('after the last checks makes them void too: they must come after the last run', async () => {
    const on = await benchOnSimulatedSite();
    const { bench } = on;
    const { id } = bench.prepare(demoPreparation);
    while (bench.session()?.step !== 'calibration-after') await on.measure();
    bench.voidRun(3, 'truk lewat saat tahan');
    expect(bench.session()?.step).toBe('runs');
    await on.measure('repeat');
    expect(bench.session()?.step).toBe('background-after');
    for (let left = 2; left > 0; left -= 1) bench.act('next');
    await on.pass(2);
    const record = bench.test(id);
    expect(record?.evidence.backgroundAfter).toBeNull();
    expect(record?.judgement.verdict).toBe('invalid');
    expect(record?.judgement.reasons.map(({ code }) => code)).toContain('BACKGROUND_MISSING');
  });

  test('is kept by the journal: a test cut off afterwards has it voided too', async () => {
    const store = openTestStore(':memory:');
    const first = await benchOnSimulatedSite({ store });
    const { id } = first.bench.prepare(demoPreparation);
    for (let press = 0; press < 3; press += 1) await first.measure();
    first.bench.voidRun(1, 'sepeda motor lain lewat');
    const again = await benchOnSimulatedSite({ store });
    again.bench.closeUnfinished(id);
    const [run] = again.bench.test(id)?.evidence.series[0]?.runs ?? [];
    expect(run?.voided?.reason).toBe('sepeda motor lain lewat');
  });
});
