import { expect, test } from 'vitest';
import type { TestSummary } from '#host/http/contract.ts';
import type { IntegrityFinding } from '#core/record/integrity-finding.ts';
import { damagedTestWords } from '#core/words/damaged-test-words.ts';
import { DamageNotice } from '../../../../renderer/screens/home/damage-notice.tsx';
import { HistoryTable } from '../../../../renderer/screens/home/history-table.tsx';
import { drawnPage, type Known } from '../../../support/drawn-page.tsx';

const altered = (testId: string | null, what: string): IntegrityFinding => ({
  code: testId === null ? 'SETTING_ALTERED' : 'RECORD_ALTERED',
  testId,
  what,
  notedAt: null,
});

const checked = (findings: readonly IntegrityFinding[]): Known => ({
  answers: [
    [
      ['integrity'],
      { kind: 'done', scope: 'sample', done: 1, of: 1, findings, endedAt: '2026-11-23T09:00:00+07:00' },
    ],
  ],
});

const summary = (id: string, number: string): TestSummary => ({
  id,
  number,
  plate: 'R 1234 XX',
  startedAt: '2026-11-23T09:41:00+07:00',
  vehicle: 'CB150R',
  exhaust: 'R2',
  profileId: 'id-stationary-report-only',
  outcome: 'closed',
  verdict: 'pass',
  reportedDb: 86,
  simulated: false,
  amends: null,
  amendedBy: null,
});

test('the list of tests marks one that the newest check found damaged, and prints the others only', () => {
  const tests = [summary('a', '2026-0001'), summary('b', '2026-0002')];
  const page = drawnPage(<HistoryTable tests={tests} />, checked([altered('b', '2026-0002')]));
  const [first = '', second = ''] = page.html.split('<tr').slice(2);
  expect(first).not.toContain(damagedTestWords.mark.en);
  expect(first).toContain('report.pdf');
  expect(second).toContain(damagedTestWords.mark.en);
  expect(second).not.toContain('report.pdf');
});

test('the first screen names what was found, leads to the tests, and says how much more there is', () => {
  const findings = [altered('b', '2026-0002'), ...['a', 'b', 'c', 'd'].map((name) => altered(null, name))];
  const page = drawnPage(<DamageNotice />, checked(findings));
  expect(page.text).toContain('The record of test 2026-0002 was changed');
  expect(page.html).toContain('href="/tests/b"');
  expect(page.text).toContain('and 1 more');
  expect(drawnPage(<DamageNotice />, checked([])).text).toBe('');
});
