import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { TestSummary } from '#core/record/test-record.ts';
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
}));

const list: ListTests = ({ beforeNumber, limit }) =>
  tests.filter(({ number }) => beforeNumber === null || number < beforeNumber).slice(0, limit);

test('the exported history goes through all of it, page by page', async () => {
  const { rows } = JSON.parse(strFromU8(await historyExport(list, {}, 'json'))) as {
    rows: { number: string }[];
  };
  expect(rows.map(({ number }) => number)).toEqual(tests.map(({ number }) => number));
});

test('the workbook holds numbers, days and flags as such, and no formula', async () => {
  const files = unzipSync(await historyExport(list, {}, 'xlsx'));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array());
  const row = /<row r="6".*?<\/row>/.exec(sheet)?.[0] ?? '';
  expect(sheet).not.toContain('<f>');
  expect(sheet + strings).not.toContain('\u0000');
  expect(row).toMatch(/<c r="J6"[^>]*><v>80\.5<\/v><\/c>/);
  // Days since the last of 1899, as spreadsheets count: 2026-11-23 is 46349.
  expect(row).toMatch(/<c r="B6"[^>]*><v>46349<\/v><\/c>/);
  expect(row).toMatch(/<c r="K6"[^>]* t="b"[^>]*><v>1<\/v><\/c>/);
});
