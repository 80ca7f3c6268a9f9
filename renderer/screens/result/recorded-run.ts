import type { RunJudgement, TestRecord } from '#host/http/contract.ts';
import type { RunEvidence } from '#core/procedure/evidence.ts';

/** A run of a closed test: what was measured, what was found, whether it forms the result. */
export interface RecordedRun {
  readonly key: string;
  readonly series: number;
  readonly evidence: RunEvidence;
  readonly judgement: RunJudgement | null;
  readonly counted: boolean;
}

/** All runs of a record, series by series, rejected ones included. */
export function recordedRuns(record: TestRecord): readonly RecordedRun[] {
  return record.evidence.series.flatMap((series, index) => {
    const judged = record.judgement.series[index];
    return series.runs.map((evidence) => ({
      key: `${index}/${evidence.number}`,
      series: index,
      evidence,
      judgement: judged?.runs.find((run) => run.number === evidence.number) ?? null,
      counted: judged?.countedRuns.includes(evidence.number) ?? false,
    }));
  });
}
