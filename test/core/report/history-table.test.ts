import { describe, expect, test } from 'vitest';
import type { TestSummary } from '#core/record/test-record.ts';
import { historyTable } from '#core/report/history-table.ts';
import { csvOfTable, jsonOfTable } from '#core/report/table-text.ts';
import { madeSignatures } from '../../support/made-signature.ts';

function summary(changes: Partial<TestSummary>): TestSummary {
  return {
    id: 'a',
    number: '2026-0001',
    startedAt: '2026-11-23T23:30:00+07:00',
    plate: 'R 1234 XX',
    vehicle: 'Contoh MC 150',
    exhaust: 'Contoh "R2"; ganda',
    profileId: 'un-r41-04-stationary',
    outcome: 'closed',
    verdict: 'fail',
    reportedDb: 86.5,
    simulated: false,
    amends: null,
    amendedBy: null,
    ...changes,
  };
}

const invalid = summary({ number: '2026-0002', verdict: 'invalid', reportedDb: null, plate: '=1+1' });
const tests = [
  summary({}),
  invalid,
  summary({ number: '2026-0003', startedAt: '2026-11-24T00:10:00+07:00' }),
];

const unsigned = () => [];
const tableOf = (all: readonly TestSummary[], filter: Parameters<typeof historyTable>[1]) =>
  historyTable(all, filter, unsigned);
const numbersOf = (filter: Parameters<typeof historyTable>[1]) =>
  tableOf(tests, filter).rows.map(([cell]) => (cell?.kind === 'text' ? cell.value : null));

describe('the history as a table', () => {
  test('holds the tests of the days, the verdict and the plate that are wanted', () => {
    expect(numbersOf({})).toHaveLength(3);
    expect(numbersOf({ to: '2026-11-23' })).toEqual(['2026-0001', '2026-0002']);
    expect(numbersOf({ from: '2026-11-24' })).toEqual(['2026-0003']);
    expect(numbersOf({ verdict: 'invalid' })).toEqual(['2026-0002']);
    expect(numbersOf({ plate: 'r1234' })).toEqual(['2026-0001', '2026-0003']);
  });

  test('with dots has facts, names, units and rows, and no number where there is no result', () => {
    expect(csvOfTable(tableOf(tests, { to: '2026-11-23' }), 'dot').split('\r\n')).toEqual([
      'format,senyap-history/1',
      'to,2026-11-23',
      'tests,2',
      '',
      'number,day,started_at,plate,vehicle,exhaust,profile,outcome,verdict,reported,simulated,performed_by,checked_by,authorised_by,authorised_at,amends,amended_by',
      ',,ISO 8601,,,,,,,dB(A),,,,,ISO 8601,,',
      '2026-0001,2026-11-23,2026-11-23T23:30:00+07:00,R 1234 XX,Contoh MC 150,"Contoh ""R2""; ganda",un-r41-04-stationary,closed,fail,86.5,0,,,,,,',
      `2026-0002,2026-11-23,2026-11-23T23:30:00+07:00,'=1+1,Contoh MC 150,"Contoh ""R2""; ganda",un-r41-04-stationary,closed,invalid,,0,,,,,,`,
      '',
    ]);
  });

  test('in the Indonesian form has semicolons, a decimal comma and the mark of UTF-8', () => {
    const text = csvOfTable(tableOf([summary({})], {}), 'indonesian');
    expect(text.startsWith('\ufeffformat;senyap-history/1\r\ntests;1\r\n\r\nnumber;day;')).toBe(true);
    expect(text).toContain(';fail;86,5;0;;;;;;\r\n');
  });

  test('as JSON has its version, its units and typed values', () => {
    expect(JSON.parse(jsonOfTable(tableOf([invalid], {})))).toMatchObject({
      format: 'senyap-history/1',
      units: { reported: 'dB(A)' },
      rows: [{ number: '2026-0002', plate: '=1+1', reported: null, simulated: false }],
    });
  });

  test('names who carried each test out, checked and authorised it, and nobody where nobody signed', () => {
    const [performed, checked, authorised] = madeSignatures().map(({ content }) => content);
    const signed = [performed, checked, authorised].filter((one) => one !== undefined);
    const second = { ...signed[0], name: 'Wayan' } as (typeof signed)[number];
    const table = historyTable([summary({}), summary({ id: 'b' })], {}, (testId) =>
      testId === 'a' ? [...signed, second] : [],
    );
    const [one, other] = (JSON.parse(jsonOfTable(table)) as { rows: Record<string, unknown>[] }).rows;
    expect(one).toMatchObject({
      performed_by: 'Teknisi Contoh, Wayan',
      checked_by: 'Ketut Manajer',
      authorised_by: 'Ketut Manajer',
      authorised_at: '2026-11-23T09:05:00+07:00',
    });
    expect(other).toMatchObject({ performed_by: null, authorised_by: null, authorised_at: null });
  });
});
