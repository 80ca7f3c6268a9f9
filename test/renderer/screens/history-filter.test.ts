import { expect, test } from 'vitest';
import type { TestSummary } from '#host/http/contract.ts';
import { filterTests } from '../../../renderer/screens/home/history-filter.ts';

const summary = (number: string, plate: string): TestSummary => ({
  id: number,
  number,
  plate,
  startedAt: '2026-11-23T09:41:00+07:00',
  vehicle: 'Motor contoh 150 cc',
  exhaust: 'R2',
  profileId: 'id-stationary-report-only',
  outcome: 'closed',
  verdict: 'pass',
  reportedDb: 86,
  simulated: false,
  amends: null,
  amendedBy: null,
});

const tests = [summary('2026-0147', 'R 1234 XX'), summary('2026-0146', 'B 77 AB')];

test('a plate is found however it is spaced', () => {
  expect(filterTests(tests, 'r1234xx').map((found) => found.number)).toEqual(['2026-0147']);
});

test('a number is found with and without its dash', () => {
  expect(filterTests(tests, '2026-0146')).toHaveLength(1);
  expect(filterTests(tests, '0146')).toHaveLength(1);
});

test('an empty search hides nothing', () => {
  expect(filterTests(tests, ' - ')).toHaveLength(2);
});
