import { decimalDifference } from '#core/units/decimal.ts';
import type { SeriesJudgement, TestJudgement } from './test-judgement.ts';

/** The levels of a test: those of the series that the verdict is about. */
export interface TestResult {
  /** The series with the highest level among the outlets (decision 24); null without a result. */
  readonly series: SeriesJudgement | null;
  /** The stock series with the highest level; null outside a comparison. */
  readonly stock: SeriesJudgement | null;
  readonly result: TestJudgement['result'];
  readonly stockReportedDb: number | null;
  readonly differenceDb: TestJudgement['differenceDb'];
}

/** The result of a test, and for a comparison the stock level and the difference replacement minus stock (decision 20). */
export function resultOf(series: readonly SeriesJudgement[], role: SeriesJudgement['role']): TestResult {
  const own = highest(series.filter((one) => one.role === role));
  const stock = highest(series.filter((one) => one.role === 'stock'));
  const result = levelsOf(own);
  const stockLevels = role === 'stock' ? null : levelsOf(stock);
  return {
    series: own,
    stock: stockLevels === null ? null : stock,
    result,
    stockReportedDb: stockLevels?.reportedDb ?? null,
    differenceDb:
      result === null || stockLevels === null
        ? null
        : {
            unrounded: decimalDifference(result.unroundedDb, stockLevels.unroundedDb),
            reported: decimalDifference(result.reportedDb, stockLevels.reportedDb),
          },
  };
}

/** Null if any outlet has no level: it could be the loudest. */
function highest(series: readonly SeriesJudgement[]): SeriesJudgement | null {
  let loudest: SeriesJudgement | null = null;
  for (const one of series) {
    if (one.unroundedDb === null) return null;
    if (loudest === null || one.unroundedDb > (loudest.unroundedDb ?? one.unroundedDb)) loudest = one;
  }
  return loudest;
}

function levelsOf(series: SeriesJudgement | null): TestJudgement['result'] {
  if (series?.unroundedDb == null || series.reportedDb === null) return null;
  return { unroundedDb: series.unroundedDb, reportedDb: series.reportedDb };
}
