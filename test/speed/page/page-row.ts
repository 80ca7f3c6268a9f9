/** One figure of the page with the bound it is to keep. */
export interface PageRow {
  readonly work: string;
  readonly unit: 'ms' | 's' | 'kB' | 'MB' | 'tasks' | 'frames';
  /** Largest value that was seen, or the percentile that `work` names. */
  readonly seen: number;
  /** The figure has to be below this. */
  readonly below: number;
  /** How many values stand behind the figure. */
  readonly count: number;
}

/** True where the figure keeps its bound; one that is not a number never does. */
export function keepsBound({ seen, below }: PageRow): boolean {
  return Number.isFinite(seen) && seen < below;
}

function cells(row: PageRow): readonly string[] {
  const digits = row.unit === 'tasks' || row.unit === 'frames' || row.seen >= 100 ? 0 : 1;
  const seen = Number.isFinite(row.seen) ? row.seen.toFixed(digits) : 'nothing';
  return [
    row.work,
    `${seen} ${row.unit}`,
    `< ${row.below} ${row.unit}`,
    String(row.count),
    keepsBound(row) ? 'reached' : 'NOT reached',
  ];
}

const head = ['work', 'seen', 'wanted', 'values', 'verdict'] as const;

/** The rows as a table of fixed columns, line by line. */
export function pageTable(rows: readonly PageRow[]): readonly string[] {
  const lines = [head, ...rows.map(cells)];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
