import { describe, expect, test } from 'vitest';
import { absentRow, boundRow, ratioRow } from './bench-row.ts';
import { benchTable, figureWords } from './bench-table.ts';

const own = { name: 'Senyap', seconds: 0.2, processorSeconds: 0.1, levels: [] };
const peer = { name: 'scalar C', seconds: 0.2, processorSeconds: 0.2, levels: [] };
const rows = [
  ratioRow(own, peer, { work: 'bands', mostRatio: 0.7, levelDifferenceDb: 0, sameWorkDb: 0.1 }),
  absentRow('bands', own, 'SciPy', 0.35),
  boundRow({
    work: 'whole analysis',
    against: 'real time',
    figure: 120,
    unit: 'x real time',
    wanted: { bound: 'at least', value: 200 },
  }),
];

describe('the table of the bench', () => {
  const [header = '', rule = '', ...lines] = benchTable(rows);

  test('has a line for each row under a header', () => {
    expect(header.split(/\s{2,}/)).toEqual([
      'work',
      'against',
      'Senyap ms',
      'peer ms',
      'figure',
      'by the clock',
      'wanted',
    ]);
    expect(rule).toMatch(/^-+$/);
    expect(lines).toHaveLength(3);
  });

  test('tells both times, the ratio by both clocks, what is wanted and whether it is reached', () => {
    expect(lines[0]?.split(/\s{2,}/)).toEqual([
      'bands',
      'scalar C',
      '100.0',
      '200.0',
      '0.50 x',
      '1.00 x',
      'at most 0.7 x',
      'reached',
    ]);
  });

  test('leaves blank what an absent peer did not measure', () => {
    expect(lines[1]?.split(/\s{2,}/)).toEqual(['bands', 'SciPy', '100.0', 'at most 0.35 x', 'not compared']);
  });

  test('says aloud what is not reached', () => {
    expect(lines[2]).toMatch(/120 x real time .*at least 200 x real time {2}NOT reached$/);
  });

  test('keeps its columns under each other', () => {
    const column = header.indexOf('wanted');
    expect(lines.map((line) => line.slice(column, column + 3))).toEqual(['at ', 'at ', 'at ']);
  });
});

test.each([
  [0.6951, 'x', '0.70 x'],
  [199.6, 'x real time', '200 x real time'],
  [9.96, '%', '10.0 %'],
  [49.94, 'ms', '49.9 ms'],
  [199.7, 'MiB', '200 MiB'],
] as const)('%d %s is told as %s', (figure, unit, words) => {
  expect(figureWords(figure, unit)).toBe(words);
});
