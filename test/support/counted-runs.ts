import type { RunJudgement, TestRecord } from '#host/http/contract.ts';

/** The runs of a test's first series that the result was made of. */
export function countedRuns(record: TestRecord): readonly RunJudgement[] {
  const series = record.judgement.series[0];
  return series?.runs.filter(({ number }) => series.countedRuns.includes(number)) ?? [];
}
