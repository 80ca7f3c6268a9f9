import { describe, expect, test } from 'vitest';
import { checkFigure, type CheckGroup } from '#core/conformance/check.ts';
import { conformancePage } from '#core/report/conformance-page.ts';
import { countChecks, runGroups, type ConformanceReport } from '#core/report/conformance-report.ts';

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
      '<td>A &lt;1 kHz&gt;</td><td>IEC 61672-1:2013, 5.5</td><td>48000</td><td>0 dB</td><td>0.0200 dB</td><td>+0.0200</td><td>±0.05</td><td>Senyap goal</td><td>pass</td>',
    );
    expect(page).toContain('Senyap 0.1.0');
    expect(page).toContain('<dd>abc</dd>');
    expect(page).toContain('One &amp; only');
  });

  test('stands alone: no address, no script, and twenty plots', () => {
    expect(page).not.toMatch(/https?:|<script|<link|src=/);
    expect(page.match(/<svg /g)).toHaveLength(20);
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('says at the top, in both languages, when a check failed', () => {
    const failed = conformancePage(reportOf(0.06));
    expect(failed).toContain('1 of 1 checks failed.');
    expect(failed).toContain('1 dari 1 pemeriksaan gagal');
    expect(failed).toContain('<td>FAIL</td>');
    expect(page).toContain('Semua 1 pemeriksaan lulus');
  });

  test('tells a proof of the built program, with its files, from one of the sources', () => {
    expect(page).toContain('none: the checks ran from the sources');
    const built = conformancePage(reportOf(0, { files: [{ name: 'main.js', bytes: 9, sha256: 'f00d' }] }));
    expect(built).toContain('main.js');
    expect(built).toContain('f00d');
    expect(built).not.toContain('from the sources');
  });
});
