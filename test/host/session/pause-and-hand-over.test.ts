import { describe, expect, test } from 'vitest';
import { printReport } from '#host/report/print-report.ts';
import { SetupProblem } from '#host/session/setup-problem.ts';
import { openTestStore } from '#host/store/open-test-store.ts';
import {
  benchOnSimulatedSite,
  clickThrough,
  demoPreparation,
} from '../../support/bench-on-simulated-site.ts';
import { textOfPdfBytes } from '../../support/pdf-words.ts';

function codeOf(deed: () => unknown): string {
  try {
    deed();
  } catch (error) {
    return error instanceof SetupProblem ? error.code : String(error);
  }
  return 'done';
}

describe('a test that is paused and changes hands', () => {
  test('keeps the cut run, both times and both names, in the record and on paper', async () => {
    const on = await benchOnSimulatedSite();
    const { bench } = on;
    const { id } = bench.prepare(demoPreparation);
    for (let press = 0; press < 2; press += 1) await on.measure();
    bench.act('start');
    await on.until(() => bench.session()?.cue === 'HOLD');
    const standing = bench.wish({ kind: 'pause', reason: 'hujan' });
    expect(standing).toMatchObject({ cue: 'PAUSED', phase: null, actions: ['abort-test'] });
    expect(standing?.pause).toMatchObject({ cause: 'paused', to: null, reason: 'hujan' });
    expect(codeOf(() => bench.act('start'))).toBe('ACTION_NOT_NOW');
    expect(codeOf(() => bench.wish({ kind: 'pause', reason: '' }))).toBe('ACTION_NOT_NOW');
    await on.pass(600);
    bench.wish({ kind: 'hand-over', to: 'Budi', remark: 'ganti giliran' });
    bench.wish({ kind: 'resume' });
    expect(bench.session()).toMatchObject({ cue: 'REPEAT', pause: null, operator: 'Budi' });
    expect(codeOf(() => bench.wish({ kind: 'resume' }))).toBe('ACTION_NOT_NOW');
    await clickThrough(on);

    const record = bench.test(id);
    if (record === null) throw new Error('the test has a record');
    const { evidence, judgement } = record;
    expect(judgement.verdict).toBe('no_limit_applies');
    expect(evidence.series[0]?.runs[0]).toMatchObject({ cut: 'OPERATOR_ABORTED', paused: true });
    expect(evidence.interruptions).toMatchObject([{ cause: 'paused', reason: 'hujan' }]);
    expect(evidence.handOvers).toMatchObject([{ from: 'Sari', to: 'Budi', remark: 'ganti giliran' }]);
    const paper = textOfPdfBytes(await printReport(record, 'id')).replaceAll(/\s+/g, ' ');
    expect(paper).toContain('(10 menit). Dijeda oleh petugas: hujan.');
    expect(paper).toContain('Sari menyerahkan pengujian kepada Budi: ganti giliran.');
    expect(paper).toContain('Petugas setiap uji: 1 Sari, 2 Budi, 3 Budi, 4 Budi.');
  });

  test('is still paused after a crash, until somebody resumes it', async () => {
    const store = openTestStore(':memory:');
    const before = await benchOnSimulatedSite({ store });
    const { id } = before.bench.prepare(demoPreparation);
    await before.measure();
    before.bench.wish({ kind: 'pause', reason: '' });
    const after = await benchOnSimulatedSite({ store });
    expect(after.bench.continueTest(id)).toMatchObject({ cue: 'PAUSED', step: 'background-before' });
    expect(codeOf(() => after.bench.act('start'))).toBe('ACTION_NOT_NOW');
    expect(after.bench.wish({ kind: 'resume' })).toMatchObject({ cue: 'READY' });
  });
});

describe('a hand-over', () => {
  test('needs another name, and on site any name; in the middle of a measurement it waits', async () => {
    const on = await benchOnSimulatedSite();
    const { bench } = on;
    bench.prepare(demoPreparation);
    const refusal = (to: string): string => codeOf(() => bench.wish({ kind: 'hand-over', to, remark: '' }));
    expect(refusal('')).toBe('OPERATOR_UNNAMED');
    expect(refusal('  sari ')).toBe('OPERATOR_SAME');
    bench.act('start');
    expect(refusal('Budi')).toBe('ACTION_NOT_NOW');
    await on.until(() => bench.session()?.phase === null);
    expect(refusal('Budi')).toBe('done');
    expect(refusal('Budi')).toBe('OPERATOR_SAME');
    expect(refusal('Sari')).toBe('done');
  });

  test('in the workshop may be to somebody unnamed, where the one before had a name', async () => {
    const { bench } = await benchOnSimulatedSite();
    bench.prepare({ ...demoPreparation, mode: 'workshop' });
    expect(bench.wish({ kind: 'hand-over', to: '', remark: '' })?.operator).toBe('');
  });
});
