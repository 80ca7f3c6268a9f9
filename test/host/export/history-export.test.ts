import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { TestSummary } from '#core/record/test-record.ts';
import type { ExportedFilter } from '#core/report/history-table.ts';
import { historyExport, type ListTests } from '#host/export/history-export.ts';

const tests = Array.from({ length: 450 }, (_, index): TestSummary => ({
  id: `${index}`,
  number: `2026-${String(450 - index).padStart(4, '0')}`,
  startedAt: '2026-11-23T08:00:00+07:00',
  plate: index === 0 ? '=HYPERLINK("x")\u0000' : 'R 1',
  vehicle: 'Contoh',
  exhaust: 'Contoh',
  profileId: 'x',
  outcome: 'closed',
  verdict: 'pass',
  reportedDb: 80.5,
  simulated: index === 0,
  amends: null,
  amendedBy: null,
}));

const list: ListTests = ({ beforeNumber, limit }) =>
  tests.filter(({ number }) => beforeNumber === null || number < beforeNumber).slice(0, limit);

test('the exported history goes through all of it, page by page', async () => {
  const { rows } = JSON.parse(
    strFromU8(await historyExport({ list, signaturesOf: () => [] }, {}, 'json')),
  ) as {
    rows: { number: string }[];
  };
  expect(rows.map(({ number }) => number)).toEqual(tests.map(({ number }) => number));
});

async function workbook(filter: ExportedFilter): Promise<{ sheet: string; strings: string }> {
  const files = unzipSync(await historyExport({ list, signaturesOf: () => [] }, filter, 'xlsx'));
  const textOf = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  return { sheet: textOf('xl/worksheets/sheet1.xml'), strings: textOf('xl/sharedStrings.xml') };
}

test('what was asked for stands in the workbook without the signs that would spoil it', async () => {
  const { sheet, strings } = await workbook({ plate: 'R\u0001 1' });
  expect(sheet + strings).toContain('R  1');
  expect(sheet + strings).not.toContain('\u0001');
});

test('the workbook holds numbers, days and flags as such, and no formula', async () => {
  const { sheet, strings } = await workbook({});
  const row = /<row r="6".*?<\/row>/.exec(sheet)?.[0] ?? '';
  expect(sheet).not.toContain('<f>');
  expect(sheet + strings).not.toContain('\u0000');
  expect(row).toMatch(/<c r="J6"[^>]*><v>80\.5<\/v><\/c>/);
  // Days since the last of 1899, as spreadsheets count: 2026-11-23 is 46349.
  expect(row).toMatch(/<c r="B6"[^>]*><v>46349<\/v><\/c>/);
  expect(row).toMatch(/<c r="K6"[^>]* t="b"[^>]*><v>1<\/v><\/c>/);
});

test('the signatures of wanted tests alone are looked at, and other work goes on between them', async () => {
  const asked: string[] = [];
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  const signaturesOf = (testId: string) => {
    asked.push(testId);
    const until = performance.now() + 1;
    while (performance.now() < until);
    return [];
  };
  await historyExport({ list, signaturesOf }, { plate: 'r1' }, 'csv');
  clearInterval(timer);
  expect(asked).toHaveLength(449);
  expect(turns).toBeGreaterThan(20);
});
