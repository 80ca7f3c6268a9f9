import type { BenchRow, Wanted } from './bench-row.ts';

const HEADER = ['work', 'against', 'Senyap ms', 'peer ms', 'figure', 'by the clock', 'wanted', ''];
/** Columns of words stand left, columns of numbers right. */
const LEFT = new Set([0, 1, 6, 7]);

/** The rows as a plain table, one line a row, a blank where there is no number. */
export function benchTable(rows: readonly BenchRow[]): string[] {
  const cells = [HEADER, ...rows.map(cellsOf)];
  const widths = HEADER.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = cells.map((line) => joined(line, widths));
  return [...lines.slice(0, 1), '-'.repeat(Math.max(...lines.map((line) => line.length))), ...lines.slice(1)];
}

function cellsOf(row: BenchRow): string[] {
  return [
    row.work,
    row.against,
    row.ownMs === null ? '' : row.ownMs.toFixed(1),
    row.againstMs === null ? '' : row.againstMs.toFixed(1),
    row.figure === null ? '' : figureWords(row.figure, row.unit),
    row.figureByClock === null ? '' : figureWords(row.figureByClock, row.unit),
    row.wanted === null ? '' : wantedWords(row.wanted, row.unit),
    row.verdict,
  ];
}

const DECIMALS: Record<BenchRow['unit'], number> = {
  x: 2,
  'x real time': 0,
  'x line': 0,
  '%': 1,
  ms: 1,
  MiB: 0,
};

/** A figure with its unit, as precise as it deserves. */
export function figureWords(figure: number, unit: BenchRow['unit']): string {
  return `${figure.toFixed(DECIMALS[unit])} ${unit}`;
}

function wantedWords({ bound, value }: Wanted, unit: BenchRow['unit']): string {
  return `${bound} ${value} ${unit}`;
}

function joined(line: readonly string[], widths: readonly number[]): string {
  const padded = line.map((cell, column) => {
    const width = widths[column] ?? 0;
    return LEFT.has(column) ? cell.padEnd(width) : cell.padStart(width);
  });
  return padded.join('  ').trimEnd();
}
