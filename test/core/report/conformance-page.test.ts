import { describe, expect, test } from 'vitest';
import { allChecks } from '#core/conformance/all-checks.ts';
import { checkFigure, type CheckGroup } from '#core/conformance/check.ts';
import { startupChecks } from '#core/conformance/startup-checks.ts';
import { conformancePage } from '#core/report/conformance-page.ts';
import { countChecks, runGroups, type ConformanceReport } from '#core/report/conformance-report.ts';
import { conformanceGroupNames } from '#core/words/conformance-words.ts';

function groupOf(measured: number): CheckGroup {
  const tolerance = { below: -0.05, above: 0.05, source: 'Senyap goal' };
  const check = {
    subject: 'A <1 kHz>',
    clause: 'IEC 61672-1:2013, 5.5',
    sampleRateHz: 48_000,
    expected: 0,
    measured,
    unit: 'dB',
    tolerance,
  };
  return { id: 'one', title: 'One & only', truth: 'none', run: () => [checkFigure(check)] };
}

function reportOf(measured: number, build: ConformanceReport['build'] = null): ConformanceReport {
  const groups = runGroups([groupOf(measured)]);
  return {
    program: { name: 'Senyap', version: '0.1.0', coreHash: 'abc' },
    build,
    writtenAt: '2026-11-23T09:00:00Z',
    environment: 'here',
    seconds: 1,
    ...countChecks(groups),
    groups,
  };
}

describe('the conformance page', () => {
  const page = conformancePage(reportOf(0.02));

  test('tells clause, rate, expected, measured, tolerance and verdict of every check, with version and hash', () => {
    expect(page).toContain(
      '<td>A &lt;1 kHz&gt;</td><td>IEC 61672-1:2013, 5.5</td><td>48000</td><td>0 dB</td><td>0.0200 dB</td><td>+0.0200</td><td>±0.05</td><td>Senyap goal</td><td>lulus</td>',
    );
    expect(page).toContain('Senyap 0.1.0');
    expect(page).toContain('<dd>abc</dd>');
    expect(page).toContain('One &amp; only');
  });

  test('stands alone: no address, no script, and twenty plots, each with a caption', () => {
    expect(page).not.toMatch(/https?:|<script|<link|src=|@import|url\((?!#)/);
    expect(page.match(/<svg viewBox="0 0 \d{3,4} /g)).toHaveLength(20);
    expect(page.match(/<figcaption>/g)).toHaveLength(20);
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('draws the weighting error at four rates over the requirement, each curve of its own kind', () => {
    const [, picture = ''] = page.split('<figcaption>Pembobotan A: ');
    const figure = picture.split('</figure>')[0] ?? '';
    expect(figure.match(/class="goal"/g)).toHaveLength(1);
    for (const [index, rate] of ['44.1', '48', '96', '192'].entries()) {
      expect(figure).toContain(`<polyline class="line line-${index + 1}"`);
      expect(figure).toContain(`>${rate} kHz</text>`);
    }
    expect(figure).toContain('±0.05 dB');
  });

  test('speaks Bahasa Indonesia first and English second: title, summary and column heads', () => {
    expect(page).toContain('<html lang="id">');
    expect(page.indexOf('Bukti kesesuaian')).toBeLessThan(
      page.indexOf('Conformance of the measurement core'),
    );
    expect(page).toContain('Semua 1 pemeriksaan lulus');
    expect(page).toContain('All 1 checks passed.');
    for (const [id, en] of [
      ['Kelompok', 'Group'],
      ['Margin terkecil', 'Worst margin'],
      ['Hasil', 'Verdict'],
      ['Seharusnya', 'Expected'],
      ['Terukur', 'Measured'],
      ['Toleransi', 'Tolerance'],
    ])
      expect(page).toContain(`<th>${id} <span class="en" lang="en">${en}</span></th>`);
  });

  test('tells the worst margin of each group as the share of its tolerance', () => {
    expect(page).toContain('<b>40 %</b> ±0.05 dB <small>Senyap goal</small>');
  });

  test('says at the top, in both languages, when a check failed', () => {
    const failed = conformancePage(reportOf(0.06));
    expect(failed).toContain('1 of 1 checks failed');
    expect(failed).toContain('1 dari 1 pemeriksaan gagal');
    expect(failed).toContain('<td>GAGAL</td>');
    expect(failed).toContain('class="verdict failed"');
  });

  test('a report without a single check has not passed', () => {
    const empty = conformancePage({ ...reportOf(0), groups: [], checks: 0, passed: 0 });
    expect(empty).toContain('class="verdict failed"');
    expect(empty).not.toContain('class="verdict passed"');
  });

  test('tells a proof of the built program, with its files, from one of the sources', () => {
    expect(page).toContain('the checks ran from the sources');
    const built = conformancePage(reportOf(0, { files: [{ name: 'main.js', bytes: 9, sha256: 'f00d' }] }));
    expect(built).toContain('<td>main.js</td><td>9</td><td><code>f00d</code></td>');
    expect(built).not.toContain('from the sources');
  });

  test('every group of the full proof has a name in Bahasa Indonesia', () => {
    const names = [startupChecks, ...allChecks].map(({ id }) => conformanceGroupNames[id]);
    expect(names).not.toContain(undefined);
    expect(Object.keys(conformanceGroupNames)).toHaveLength(names.length);
  });
});
